// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.Staff;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.approval.UndoneOrNot;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.TransitionAnswer;

/** Tells what a member of staff has decided just now, and takes it back. */
@Component
public final class StaffOwnDecisions implements OwnDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(StaffOwnDecisions.class);

    private final SlipCommands commands;
    private final SlipQueries slips;
    private final Clock clock;
    private final Supplier<Duration> grace;

    @Activate
    public StaffOwnDecisions(
            @Reference SlipCommands commands, @Reference SlipQueries slips, @Reference DecisionSettings settings) {
        this(commands, slips, Clock.systemUTC(), settings::get);
    }

    StaffOwnDecisions(SlipCommands commands, SlipQueries slips, Clock clock, Supplier<Duration> grace) {
        this.commands = commands;
        this.slips = slips;
        this.clock = clock;
        this.grace = grace;
    }

    @Override
    public Optional<OwnDecision> latest(Staff staff, SlipCode code) {
        Optional<Slip> found = staff.mayDecide() ? slips.find(staff.scope(), code) : Optional.empty();
        return found.flatMap(slip -> latest(slips.steps(slip.ref()))
                .filter(step -> isDecision(step.step()) && isBy(staff, step))
                .map(step -> new OwnDecision(
                        slip, step.step(), slip.status() == SlipStatus.POSTED ? Duration.ZERO : left(step))));
    }

    /** That a receipt was posted is what was decided, and may be quicker than the page that tells of the decision. */
    private static Optional<PastStep> latest(List<PastStep> steps) {
        return last(steps.stream().filter(step -> step.step() != SlipStep.POST).toList());
    }

    private static boolean isDecision(SlipStep step) {
        return step.actor() == SlipStep.Actor.APPROVER || step.undoes();
    }

    /** The store has the last word, by its own clock. */
    private Duration left(PastStep step) {
        Duration left = Duration.between(clock.instant(), step.at().plus(grace.get()));
        return step.step().undoable() && !left.isNegative() ? left : Duration.ZERO;
    }

    private static Optional<PastStep> last(List<PastStep> steps) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    private static boolean isBy(Staff staff, PastStep step) {
        return step.by().filter(staff.name()::equals).isPresent();
    }

    @Override
    public Outcome<Slip, UndoRefusal> undo(Staff staff, SlipCode code, long version) {
        if (!staff.mayDecide()) {
            return Outcome.refused(UndoRefusal.NOT_ALLOWED);
        }
        Optional<Slip> found = slips.find(staff.scope(), code);
        if (found.isEmpty()) {
            return Outcome.refused(UndoRefusal.NOT_FOUND);
        }
        Slip slip = found.get();
        List<PastStep> history = slips.steps(slip.ref());
        Optional<UndoRefusal> refusal = refusal(staff, slip, history, version);
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : takeBack(staff, slip, history);
    }

    @Override
    public List<UndoneOrNot> undo(Staff staff, List<Decided> decided) {
        if (decided.size() > SlipQueue.PAGE_SIZE) {
            throw new IllegalArgumentException("more slips than a page shows: " + decided.size());
        }
        return decided.stream()
                .map(one -> new UndoneOrNot(
                        one.slip(),
                        undo(staff, one.slip(), one.version()).fold(slip -> Optional.empty(), Optional::of)))
                .toList();
    }

    /** Of a history that is newer than the slip, nothing is concluded. */
    private static Optional<UndoRefusal> refusal(Staff staff, Slip slip, List<PastStep> history, long version) {
        if (history.isEmpty() || history.size() != slip.version() + 1) {
            return Optional.of(UndoRefusal.STALE);
        }
        PastStep last = history.get(history.size() - 1);
        if (last.step().actor() == SlipStep.Actor.APPROVER && !isBy(staff, last)) {
            return Optional.of(UndoRefusal.NOT_YOURS);
        }
        if (!last.step().undoable()) {
            return Optional.of(UndoRefusal.TOO_LATE);
        }
        return slip.version() == version ? Optional.empty() : Optional.of(UndoRefusal.STALE);
    }

    private Outcome<Slip, UndoRefusal> takeBack(Staff staff, Slip slip, List<PastStep> history) {
        StepTaken taken =
                new StepTaken(undo(slip), staff.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        TransitionAnswer answer = commands.take(new SlipTransition(slip, taken, StateBefore.of(history)));
        if (answer instanceof TransitionAnswer.Applied applied) {
            LOG.info("Slip {}: {}", applied.slip().code(), taken.step());
            return Outcome.accepted(applied.slip());
        }
        return Outcome.refused(answer instanceof TransitionAnswer.TooLate ? UndoRefusal.TOO_LATE : UndoRefusal.STALE);
    }

    private static SlipStep undo(Slip slip) {
        return Arrays.stream(SlipStep.values())
                .filter(step -> step.undoes() && step.startsAt(slip.status()))
                .findFirst()
                .orElseThrow();
    }
}
