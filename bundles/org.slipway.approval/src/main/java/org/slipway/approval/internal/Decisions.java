// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.List;
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
    private final Attachments attachments;
    private final Balances balances;
    private final Docket docket;

    Decisions(SlipStore slips, Attachments attachments, Balances balances, Docket docket) {
        this.slips = slips;
        this.attachments = attachments;
        this.balances = balances;
        this.docket = docket;
    }

    Outcome<Slip, DecisionRefusal> approve(Staff staff, DecisionTarget target) {
        return docket.call(staff, target)
                .then(slip -> attachments
                        .objection(slip.ref())
                        .map(Outcome::<Slip, DecisionRefusal>refused)
                        .orElseGet(() -> approve(slip, docket.decision(staff))));
    }

    Outcome<Slip, DecisionRefusal> reject(Staff staff, DecisionTarget target, Rejection rejection) {
        return docket.call(staff, target)
                .then(slip -> noteMissing(rejection)
                        ? Outcome.refused(DecisionRefusal.NOTE_MISSING)
                        : reject(slip, docket.decision(staff), rejection));
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
                Docket.audit(slip, AuditAction.SLIP_APPROVED, decision),
                List.of(new Work.PostReceipt(slip.ref()), Docket.mail(slip, MailKind.APPROVED)));
    }

    /** Nothing is reserved for a slip in which staff may decide: a refused posting has released its amount. */
    private Outcome<Slip, DecisionRefusal> reject(Slip slip, Decision decision, Rejection rejection) {
        Rejection told = new Rejection(rejection.reason(), rejection.note().strip());
        return outcome(slips.apply(new SlipTransition(
                slip,
                ((Decidable) slip.state()).reject(decision, told),
                new AllocationStep.Keep(),
                Docket.audit(slip, AuditAction.SLIP_REJECTED, decision),
                List.of(Docket.mail(slip, MailKind.REJECTED)))));
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
}
