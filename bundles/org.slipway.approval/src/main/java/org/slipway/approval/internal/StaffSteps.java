// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Offer;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.TransitionAnswer;

/** Says which steps staff may take with a slip and why not, and takes them. */
final class StaffSteps {

    private static final Logger LOG = LoggerFactory.getLogger(StaffSteps.class);

    private final SlipCommands commands;
    private final SlipQueries slips;
    private final Objections objections;
    private final Timing timing;

    StaffSteps(SlipCommands commands, SlipQueries slips, Objections objections, Timing timing) {
        this.commands = commands;
        this.slips = slips;
        this.objections = objections;
        this.timing = timing;
    }

    /**
     * When it is, and how long a decision can be taken back.
     *
     * @param grace asked at each decision
     */
    record Timing(Clock clock, Supplier<Duration> grace) {}

    /** What may be in the way of an approval. */
    record Objections(Attachments attachments, FourEyes fourEyes) {

        Optional<DecisionRefusal> of(Staff staff, Slip slip) {
            return fourEyes.objection(staff, slip).or(() -> attachments.objection(slip.ref()));
        }
    }

    /**
     * Every step of staff that starts where the slip stands, with what is in its way.
     *
     * @param gap why it is not known what the invoices owe: in the way of an approval alone
     */
    List<Offer> offers(Staff staff, Slip slip, Optional<DecisionRefusal> gap) {
        SlipStep approval = approval(slip);
        return Arrays.stream(SlipStep.values())
                .filter(step -> step.actor() == SlipStep.Actor.APPROVER && step.startsAt(slip.status()))
                .filter(step -> !step.approves() || step == approval)
                .map(step ->
                        new Offer(step, obstacle(staff, slip, step).or(() -> step.approves() ? gap : Optional.empty())))
                .toList();
    }

    /** Why a member of staff can't take this step with this slip; empty if nothing is in its way. */
    private Optional<DecisionRefusal> obstacle(Staff staff, Slip slip, SlipStep step) {
        if (!staff.mayDecide()) {
            return Optional.of(DecisionRefusal.NOT_ALLOWED);
        }
        if (!step.startsAt(slip.status())) {
            return Optional.of(decidable(slip.status()) ? DecisionRefusal.NOT_HOLDABLE : DecisionRefusal.DECIDED);
        }
        return step.approves() ? objections.of(staff, slip) : Optional.empty();
    }

    /** The step by which a slip is approved next. */
    SlipStep approval(Slip slip) {
        return objections.fourEyes().approval(slip);
    }

    private static boolean decidable(SlipStatus status) {
        return SlipStep.APPROVE.startsAt(status);
    }

    /** The slip as it was shown, if nothing is in the way of the step. */
    Outcome<Slip, DecisionRefusal> open(Staff staff, DecisionTarget target, SlipStep step) {
        if (!staff.mayDecide()) {
            return Outcome.refused(DecisionRefusal.NOT_ALLOWED);
        }
        Optional<Slip> found = slips.find(staff.scope(), target.slip());
        if (found.isEmpty()) {
            return Outcome.refused(DecisionRefusal.NOT_FOUND);
        }
        Slip slip = found.get();
        if (slip.version() != target.version()
                || !ShownDigest.slip(slip).equals(target.shown().slip())) {
            return Outcome.refused(DecisionRefusal.STALE);
        }
        return obstacle(staff, slip, step)
                .map(Outcome::<Slip, DecisionRefusal>refused)
                .orElseGet(() -> Outcome.accepted(slip));
    }

    /** Whether nobody has taken a step with the slip since it was read. */
    boolean standsStill(Slip slip) {
        return slips.find(SupplierScope.of(slip.ref().supplier()), slip.code())
                .filter(now -> now.version() == slip.version())
                .isPresent();
    }

    /** Whose decision it is, at this moment. */
    Decision decision(Staff staff) {
        return new Decision(staff.name(), timing.clock().instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The step by which a decision is put into effect. */
    static StepTaken taken(SlipStep step, Decision decision, DecisionTarget target, String note) {
        return new StepTaken(
                step, decision.by(), decision.at(), note, target.shown().toString());
    }

    /** Takes a step; the answer tells of lost races. */
    TransitionAnswer take(SlipTransition transition) {
        boolean undoable = transition.taken().step().undoable();
        TransitionAnswer answer =
                commands.take(undoable ? transition.within(timing.grace().get()) : transition);
        if (answer instanceof TransitionAnswer.Applied applied) {
            LOG.info("Slip {}: {}", applied.slip().code(), transition.taken().step());
        }
        return answer;
    }

    /** Takes a step that reserves nothing. */
    Outcome<Slip, DecisionRefusal> takeOrRefuse(SlipTransition transition) {
        return take(transition) instanceof TransitionAnswer.Applied applied
                ? Outcome.accepted(applied.slip())
                : Outcome.refused(DecisionRefusal.STALE);
    }
}
