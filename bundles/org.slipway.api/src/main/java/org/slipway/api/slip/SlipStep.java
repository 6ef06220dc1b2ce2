// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.Set;
import org.slipway.api.audit.AuditAction;

/**
 * Every step that a slip can take, whole: who takes it, from where to where, what it does to the amounts that are reserved
 * on invoices, and what the audit trail calls it. Nothing changes a slip but one of these; each is kept for good and told
 * as one event.
 */
public enum SlipStep {
    /** A customer hands the slip in. */
    SUBMIT(Actor.CUSTOMER, Set.of(), SlipStatus.PENDING, Effect.NONE, AuditAction.SLIP_SUBMITTED),
    /** Staff enters the slip on a customer's behalf; somebody else of staff approves it. */
    ENTER(Actor.APPROVER, Set.of(), SlipStatus.PENDING, Effect.NONE, AuditAction.SLIP_ENTERED),
    /** Staff puts the slip aside until a question is answered; a first approval counts no more then. */
    HOLD(
            Actor.APPROVER,
            Set.of(SlipStatus.PENDING, SlipStatus.FIRST_APPROVED),
            SlipStatus.ON_HOLD,
            Effect.NONE,
            AuditAction.SLIP_HELD),
    /** Staff puts the slip back into the queue. */
    RELEASE(Actor.APPROVER, Set.of(SlipStatus.ON_HOLD), SlipStatus.PENDING, Effect.NONE, AuditAction.SLIP_RELEASED),
    /** The customer takes the slip back. */
    WITHDRAW(
            Actor.CUSTOMER,
            Set.of(SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.FIRST_APPROVED),
            SlipStatus.WITHDRAWN,
            Effect.NONE,
            AuditAction.SLIP_WITHDRAWN),
    /** Staff refuses the slip. */
    REJECT(
            Actor.APPROVER,
            Set.of(SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.FIRST_APPROVED, SlipStatus.POSTING_REFUSED),
            SlipStatus.REJECTED,
            Effect.NONE,
            AuditAction.SLIP_REJECTED),
    /** One of staff has found the payment, and another is needed; nothing is reserved or posted yet. */
    FIRST_APPROVE(
            Actor.APPROVER,
            Set.of(SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.POSTING_REFUSED),
            SlipStatus.FIRST_APPROVED,
            Effect.NONE,
            AuditAction.SLIP_FIRST_APPROVED),
    /** Staff has found the payment; the order to post its receipt is given in the same transaction. */
    APPROVE(
            Actor.APPROVER,
            Set.of(SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.FIRST_APPROVED, SlipStatus.POSTING_REFUSED),
            SlipStatus.APPROVED,
            Effect.RESERVE,
            AuditAction.SLIP_APPROVED),
    /** The host has the receipt. */
    POST(Actor.HOST, Set.of(SlipStatus.APPROVED), SlipStatus.POSTED, Effect.RELEASE, AuditAction.RECEIPT_POSTED),
    /** The host has refused the receipt for good: staff decides again. */
    REFUSE(
            Actor.HOST,
            Set.of(SlipStatus.APPROVED),
            SlipStatus.POSTING_REFUSED,
            Effect.RELEASE,
            AuditAction.RECEIPT_REFUSED),
    /** Whoever has rejected, held or first approved a slip takes that back before anything of it has left the house. */
    UNDO(
            Actor.DECIDER,
            Set.of(SlipStatus.ON_HOLD, SlipStatus.FIRST_APPROVED, SlipStatus.REJECTED),
            Undo.TARGETS,
            Effect.NONE,
            AuditAction.DECISION_UNDONE),
    /** Whoever has approved a slip takes that back before its posting was begun: what was reserved is released. */
    UNDO_APPROVAL(
            Actor.DECIDER, Set.of(SlipStatus.APPROVED), Undo.TARGETS, Effect.RELEASE, AuditAction.APPROVAL_UNDONE);

    /** Who may take a step. */
    public enum Actor {
        /** Whoever has opened a portal link of the slip's invoice. */
        CUSTOMER,
        /** Staff in the role of an approver. */
        APPROVER,
        /** The approver who has taken the newest step, for the seconds in which nothing of it is begun. */
        DECIDER,
        /** The accounting platform; or a person who answers in its place, where nobody knows its answer. */
        HOST
    }

    /** What a step does to the amounts that are reserved on the invoices that the slip pays. */
    public enum Effect {
        /** Nothing. */
        NONE,
        /** Reserves all that the slip allocates, if it is still owed. */
        RESERVE,
        /** Releases all that the slip allocates. */
        RELEASE
    }

    /** Where a slip may have stood before a decision that is taken back. */
    private static final class Undo {

        private static final Set<SlipStatus> TARGETS =
                Set.of(SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.FIRST_APPROVED, SlipStatus.POSTING_REFUSED);

        private Undo() {}
    }

    private final Actor actor;
    private final Set<SlipStatus> from;
    private final Set<SlipStatus> to;
    private final Effect effect;
    private final AuditAction audit;

    SlipStep(Actor actor, Set<SlipStatus> from, SlipStatus to, Effect effect, AuditAction audit) {
        this(actor, from, Set.of(to), effect, audit);
    }

    SlipStep(Actor actor, Set<SlipStatus> from, Set<SlipStatus> to, Effect effect, AuditAction audit) {
        this.actor = actor;
        this.from = from;
        this.to = to;
        this.effect = effect;
        this.audit = audit;
    }

    /** Who takes it. */
    public Actor actor() {
        return actor;
    }

    /** Where it leads; a step that takes another back leads to where the slip stood before that. */
    public Set<SlipStatus> to() {
        return to;
    }

    /** Whether it takes the step before it back. */
    public boolean undoes() {
        return actor == Actor.DECIDER;
    }

    /** Whether it is a decision that can be taken back for some seconds. */
    public boolean undoable() {
        return approves() || this == REJECT || this == HOLD;
    }

    /** What it does to reservations. */
    public Effect effect() {
        return effect;
    }

    /** What the audit trail calls it. */
    public AuditAction audit() {
        return audit;
    }

    /** Whether a slip begins with it. */
    public boolean begins() {
        return from.isEmpty();
    }

    /** Whether staff says by it that it has found the payment. */
    public boolean approves() {
        return this == FIRST_APPROVE || this == APPROVE;
    }

    /** Whether a slip that stands there can take it. */
    public boolean startsAt(SlipStatus status) {
        return from.contains(status);
    }

    /** Whether it leads from one status to the other. */
    public boolean leads(SlipStatus before, SlipStatus after) {
        return startsAt(before) && to.contains(after);
    }
}
