// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.Duration;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStep;

/**
 * The newest step of a slip, taken by the member of staff who asks.
 *
 * @param slip as it stands since
 * @param left how long it can still be taken back, as far as the clock tells; zero if it can't be
 */
public record OwnDecision(Slip slip, SlipStep step, Duration left) {

    public OwnDecision {
        if (left.isNegative()) {
            throw new IllegalArgumentException("less than no time is left: " + left);
        }
    }

    /** Whether it can be taken back at this moment. */
    public boolean undoable() {
        return !left.isZero();
    }
}
