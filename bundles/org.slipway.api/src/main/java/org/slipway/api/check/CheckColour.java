// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.check;

import java.util.Optional;

/** What a list shows of a slip's checks: the worst that they said last, the worst last. */
public enum CheckColour {
    /** The slip is still to be checked. */
    NONE,
    /** As {@link CheckLevel#GREEN}. */
    GREEN,
    /** As {@link CheckLevel#AMBER}. */
    AMBER,
    /** As {@link CheckLevel#RED}. */
    RED;

    /**
     * The colour of a slip.
     *
     * @param worst empty while the slip is still to be checked
     */
    public static CheckColour of(Optional<CheckLevel> worst) {
        return worst.map(CheckColour::of).orElse(NONE);
    }

    private static CheckColour of(CheckLevel level) {
        return switch (level) {
            case GREEN -> GREEN;
            case AMBER -> AMBER;
            case RED -> RED;
        };
    }
}
