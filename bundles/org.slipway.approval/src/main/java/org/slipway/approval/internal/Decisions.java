// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decidable;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.AllocationStep;
import org.slipway.spi.store.SlipStore;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;

/** Judges decisions of staff and puts them into effect. */
final class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    /** So many postings of one invoice in the middle of an approval are no coincidence any more. */
    private static final int ROUNDS = 5;

    private final SlipStore slips;
    private final Balances balances;
    private final Clock clock;

    Decisions(SlipStore slips, Balances balances, Clock clock) {
        this.slips = slips;
        this.balances = balances;
        this.clock = clock;
    }

    Outcome<Slip, DecisionRefusal> approve(Staff staff, DecisionTarget target) {
        return judge(staff, target).then(slip -> approve(slip, decision(staff)));
    }

    Outcome<Slip, DecisionRefusal> reject(Staff staff, DecisionTarget target, Rejection rejection) {
        return judge(staff, target)
                .then(slip -> noteMissing(rejection)
                        ? Outcome.refused(DecisionRefusal.NOTE_MISSING)
                        : reject(slip, decision(staff), rejection));
    }

    private Outcome<Slip, DecisionRefusal> judge(Staff staff, DecisionTarget target) {
        if (!staff.mayDecide()) {
            return Outcome.refused(DecisionRefusal.NOT_ALLOWED);
        }
        Optional<Slip> slip = slips.find(staff.scope(), target.slip());
        if (slip.isEmpty()) {
            return Outcome.refused(DecisionRefusal.NOT_FOUND);
        }
        if (slip.get().version() != target.version()) {
            return Outcome.refused(DecisionRefusal.STALE);
        }
        return slip.get().state() instanceof Decidable
                ? Outcome.accepted(slip.get())
                : Outcome.refused(DecisionRefusal.DECIDED);
    }

    private static boolean noteMissing(Rejection rejection) {
        return rejection.reason() == RejectReason.OTHER && rejection.note().isBlank();
    }

    private Outcome<Slip, DecisionRefusal> approve(Slip slip, Decision decision) {
        for (int round = 0; round < ROUNDS; round++) {
            TransitionAnswer answer = slips.apply(approval(slip, decision));
            if (!(answer instanceof TransitionAnswer.BalanceMoved)) {
                return outcome(answer);
            }
        }
        return Outcome.refused(DecisionRefusal.STALE);
    }

    private SlipTransition approval(Slip slip, Decision decision) {
        return new SlipTransition(
                slip,
                ((Decidable) slip.state()).approve(decision),
                balances.reserve(slip),
                audit(slip, AuditAction.SLIP_APPROVED, decision),
                List.of(new Work.PostReceipt(slip.ref()), mail(slip, MailKind.APPROVED)));
    }

    /** Nothing is reserved for a slip in which staff may decide: a refused posting has released its amount. */
    private Outcome<Slip, DecisionRefusal> reject(Slip slip, Decision decision, Rejection rejection) {
        Rejection told = new Rejection(rejection.reason(), rejection.note().strip());
        return outcome(slips.apply(new SlipTransition(
                slip,
                ((Decidable) slip.state()).reject(decision, told),
                new AllocationStep.Keep(),
                audit(slip, AuditAction.SLIP_REJECTED, decision),
                List.of(mail(slip, MailKind.REJECTED)))));
    }

    private static Outcome<Slip, DecisionRefusal> outcome(TransitionAnswer answer) {
        if (answer instanceof TransitionAnswer.Applied applied) {
            SlipState state = applied.slip().state();
            LOG.info(
                    "Slip {} {}", applied.slip().code(), state instanceof SlipState.Approved ? "approved" : "rejected");
            return Outcome.accepted(applied.slip());
        }
        return Outcome.refused(
                answer instanceof TransitionAnswer.OverOutstanding
                        ? DecisionRefusal.OVER_OUTSTANDING
                        : DecisionRefusal.STALE);
    }

    private Decision decision(Staff staff) {
        return new Decision(staff.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static AuditEntry audit(Slip slip, AuditAction action, Decision decision) {
        return new AuditEntry(
                slip.ref().supplier(), action, decision.by(), slip.code().value(), decision.at());
    }

    private static Work mail(Slip slip, MailKind kind) {
        return new Work.SlipMail(slip.ref(), kind, slip.origin().recipient());
    }
}
