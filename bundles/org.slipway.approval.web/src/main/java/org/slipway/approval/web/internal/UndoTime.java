// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Duration;
import java.util.Arrays;

/** How long the button is shown that takes a decision back: the styles hide it, so that it needs no script. */
final class UndoTime {

    /** For which there is a style each. */
    private static final int[] SECONDS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 45, 60};

    private UndoTime() {}

    /** The whole seconds of a style, not fewer than are left, at most 60. */
    static int shown(Duration left) {
        long seconds = left.plusNanos(999_999_999).toSeconds();
        return Arrays.stream(SECONDS)
                .filter(known -> known >= seconds)
                .findFirst()
                .orElse(60);
    }
}
