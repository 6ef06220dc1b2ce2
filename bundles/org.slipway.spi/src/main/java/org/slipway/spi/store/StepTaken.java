// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;

/**
 * A step about to be taken: who takes it when, what is said with it, and what the decider was shown. Kept for good.
 *
 * @param by account name, {@code link:SELECTOR} or the name of a part of the system, 1 to 100 characters
 * @param note up to 500 characters, empty where nothing is said
 * @param shown digests of what the decider was shown, up to 100 characters; empty where nobody was shown anything
 */
public record StepTaken(SlipStep step, String by, Instant at, String note, String shown) {

    private static final int LONGEST_BY = 100;

    public StepTaken {
        if (by.isBlank()
                || by.length() > LONGEST_BY
                || note.length() > SlipState.LONGEST_NOTE
                || shown.length() > LONGEST_BY) {
            throw new IllegalArgumentException("step " + step + " names nobody, or says too much");
        }
    }

    /** A step with which nothing is said or shown. */
    public StepTaken(SlipStep step, String by, Instant at) {
        this(step, by, at, "", "");
    }

    /** With a note. */
    public StepTaken(SlipStep step, String by, Instant at, String note) {
        this(step, by, at, note, "");
    }

    /** The step as it is told afterwards. */
    public PastStep past() {
        return new PastStep(step, Optional.of(by), at, note);
    }
}
