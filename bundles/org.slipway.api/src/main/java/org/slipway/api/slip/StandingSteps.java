// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.ArrayList;
import java.util.List;

/** The steps of a slip that count: a decision that was taken back counts as little as its taking back. */
public final class StandingSteps {

    private StandingSteps() {}

    /**
     * Leaves out what was taken back.
     *
     * @param history all steps from the first, or the first of them
     */
    public static List<PastStep> of(List<PastStep> history) {
        List<PastStep> standing = new ArrayList<>();
        for (PastStep step : history) {
            if (step.step().undoes()) {
                if (!standing.isEmpty()) {
                    standing.remove(standing.size() - 1);
                }
            } else {
                standing.add(step);
            }
        }
        return List.copyOf(standing);
    }
}
