// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.Holdable;
import org.slipway.api.slip.SlipState.OnHold;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.store.SlipTransition;

/** Puts slips on hold and back. */
final class Holds {

    private static final int LONGEST_DAYS = 90;

    /** Where a day ends last. */
    private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

    private final StaffSteps steps;

    Holds(StaffSteps steps) {
        this.steps = steps;
    }

    Outcome<Slip, DecisionRefusal> hold(
            Staff staff, DecisionTarget target, String typed, Optional<LocalDate> reminder) {
        String note = PlainText.lines(typed);
        return steps.open(staff, target, SlipStep.HOLD).then(slip -> {
            if (note.isEmpty()) {
                return Outcome.refused(DecisionRefusal.NOTE_MISSING);
            }
            if (note.length() > SlipState.LONGEST_NOTE) {
                return Outcome.refused(DecisionRefusal.NOTE_TOO_LONG);
            }
            Decision decision = steps.decision(staff);
            if (reminder.filter(day -> !inRange(day, decision)).isPresent()) {
                return Outcome.refused(DecisionRefusal.REMINDER_OUT_OF_RANGE);
            }
            return steps.takeOrRefuse(new SlipTransition(
                    slip,
                    StaffSteps.taken(SlipStep.HOLD, decision, target, note),
                    ((Holdable) slip.state()).hold(decision, note, reminder)));
        });
    }

    /** Today is what is today somewhere: the slip does not say in which zone its supplier lives. */
    private static boolean inRange(LocalDate day, Decision decision) {
        LocalDate today = LocalDate.ofInstant(decision.at(), LAST_ZONE);
        return !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS + 1));
    }

    /** No news for the customer: nothing is asked any more, and the decision follows. */
    Outcome<Slip, DecisionRefusal> release(Staff staff, DecisionTarget target) {
        return steps.open(staff, target, SlipStep.RELEASE)
                .then(slip -> steps.takeOrRefuse(new SlipTransition(
                        slip,
                        StaffSteps.taken(SlipStep.RELEASE, steps.decision(staff), target, ""),
                        ((OnHold) slip.state()).release())));
    }
}
