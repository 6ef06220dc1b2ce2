// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decidable;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.api.slip.SlipState.Undecided;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.SlipTrail;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;

/** Judges approvals and rejections, and puts them into effect. */
final class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    /** So many postings of one invoice in the middle of an approval are no coincidence any more. */
    private static final int ROUNDS = 5;

    private final StaffSteps steps;
    private final Balances balances;
    private final Doubts doubts;
    private final AuditTrail trail;

    Decisions(StaffSteps steps, Balances balances, Doubts doubts, AuditTrail trail) {
        this.steps = steps;
        this.balances = balances;
        this.doubts = doubts;
        this.trail = trail;
    }

    Outcome<Slip, DecisionRefusal> approve(Staff staff, ApprovalBasis basis) {
        DecisionTarget target = basis.target();
        return steps.open(staff, target, SlipStep.APPROVE).then(slip -> {
            Optional<DecisionRefusal> fault = basis.fault(slip).or(() -> tampered(slip));
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            StepTaken taken = StaffSteps.taken(steps.approval(slip), steps.decision(staff), target, basis.reason());
            return taken.step() == SlipStep.FIRST_APPROVE
                    ? firstApprove(slip, taken, basis)
                    : approve(slip, taken, basis);
        });
    }

    /** Costs one statement: the rows of the slip's steps. */
    private Optional<DecisionRefusal> tampered(Slip slip) {
        Set<Difference> differences = SlipTrail.read(trail, slip).differences();
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        if (!steps.standsStill(slip)) { // somebody took a step between the two readings
            return Optional.of(DecisionRefusal.STALE);
        }
        LOG.error(
                "Slip {} of supplier {} is not what its audit trail sealed ({}): its approval was refused."
                        + " See \"Audit trail\" in the operations guide",
                slip.code(),
                slip.ref().supplier(),
                differences);
        return Optional.of(DecisionRefusal.NOT_AS_SEALED);
    }

    /** Nothing is reserved before the second approval; whether the invoices still owe enough is found out then. */
    private Outcome<Slip, DecisionRefusal> firstApprove(Slip slip, StepTaken taken, ApprovalBasis basis) {
        Optional<DecisionRefusal> objection = basis.objection(balances.read(slip));
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : steps.takeOrRefuse(
                        new SlipTransition(slip, taken, ((Undecided) slip.state()).firstApprove(decision(taken))));
    }

    private static Decision decision(StepTaken taken) {
        return new Decision(taken.by(), taken.at());
    }

    private Outcome<Slip, DecisionRefusal> approve(Slip slip, StepTaken taken, ApprovalBasis basis) {
        for (int round = 0; round < ROUNDS; round++) {
            Balances.Reading reading = balances.read(slip);
            Optional<DecisionRefusal> objection = basis.objection(reading);
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
            TransitionAnswer answer = steps.take(approval(slip, taken, reading));
            if (!(answer instanceof TransitionAnswer.BalanceMoved)) {
                return outcome(slip, answer);
            }
        }
        return Outcome.refused(DecisionRefusal.STALE);
    }

    private static SlipTransition approval(Slip slip, StepTaken taken, Balances.Reading reading) {
        return new SlipTransition(
                slip,
                taken,
                ((Decidable) slip.state()).approve(decision(taken)),
                reading.reservable(),
                List.of(Work.of(WorkKinds.POST_RECEIPT, slip.ref())));
    }

    private Outcome<Slip, DecisionRefusal> outcome(Slip slip, TransitionAnswer answer) {
        if (answer instanceof TransitionAnswer.Applied applied) {
            return Outcome.accepted(applied.slip());
        }
        if (answer instanceof TransitionAnswer.CurrencyChanged) {
            return Outcome.refused(DecisionRefusal.CURRENCY_CHANGED);
        }
        if (answer instanceof TransitionAnswer.OverOutstanding) {
            return Outcome.refused(
                    doubts.about(slip).isEmpty() ? DecisionRefusal.OVER_OUTSTANDING : DecisionRefusal.IN_DOUBT);
        }
        return Outcome.refused(DecisionRefusal.STALE);
    }

    /** Nothing is reserved for a slip in which staff may decide: a refused posting has released its amount. */
    Outcome<Slip, DecisionRefusal> reject(Staff staff, DecisionTarget target, RejectReason reason, String typed) {
        String note = PlainText.lines(typed);
        return steps.open(staff, target, SlipStep.REJECT).then(slip -> {
            if (reason == RejectReason.OTHER && note.isEmpty()) {
                return Outcome.refused(DecisionRefusal.NOTE_MISSING);
            }
            if (note.length() > SlipState.LONGEST_NOTE) {
                return Outcome.refused(DecisionRefusal.NOTE_TOO_LONG);
            }
            Decision decision = steps.decision(staff);
            return steps.takeOrRefuse(new SlipTransition(
                    slip,
                    StaffSteps.taken(SlipStep.REJECT, decision, target, note),
                    ((Decidable) slip.state()).reject(decision, new Rejection(reason, note))));
        });
    }
}
