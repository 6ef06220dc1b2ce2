// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.List;
import java.util.Optional;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.StandingSteps;

/** Tells from the steps of a slip how it stood before its newest one. */
final class StateBefore {

    private StateBefore() {}

    /**
     * How the slip stood.
     *
     * @param history all steps, the newest of which is a decision
     * @throws IllegalArgumentException if staff could not decide on the slip as it stood then: no decision can have followed
     */
    static SlipState of(List<PastStep> history) {
        List<PastStep> standing = StandingSteps.of(history);
        List<PastStep> before = standing.subList(0, standing.size() - 1);
        PastStep last = before.get(before.size() - 1);
        return switch (last.step()) {
            case SUBMIT, ENTER, RELEASE -> new SlipState.Pending();
            case HOLD -> new SlipState.OnHold(decision(last), last.note());
            case FIRST_APPROVE -> new SlipState.FirstApproved(decision(last));
            case REFUSE -> new SlipState.PostingRefused(decision(approval(before)), last.note(), last.at());
            case WITHDRAW, REJECT, APPROVE, POST, UNDO, UNDO_APPROVAL ->
                throw new IllegalArgumentException("no decision follows " + last.step());
        };
    }

    private static PastStep approval(List<PastStep> steps) {
        Optional<PastStep> newest =
                steps.stream().filter(step -> step.step() == SlipStep.APPROVE).reduce((earlier, later) -> later);
        return newest.orElseThrow(() -> new IllegalArgumentException("refused without an approval"));
    }

    private static Decision decision(PastStep step) {
        return new Decision(step.by().orElseThrow(), step.at());
    }
}
