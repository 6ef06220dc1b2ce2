// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.internal.Require;

/**
 * A step that a slip has taken. Its steps are kept for good, whatever the slip became afterwards.
 *
 * @param by account name of staff, {@code link:SELECTOR} or {@code posting}, 1 to 100 characters; empty where the reader
 *     is not to know
 * @param note what was said with it: the question of a hold, the approver's words with a rejection, the host's reason or
 *     receipt number; up to 500 characters, often empty
 */
public record PastStep(SlipStep step, Optional<String> by, Instant at, String note) {

    public PastStep {
        by.ifPresent(name -> Require.text(name, 100, "actor"));
        Require.atMost(note, SlipState.LONGEST_NOTE, "note");
    }

    /** Without the name of who took it, for customers. */
    public PastStep withoutName() {
        return new PastStep(step, Optional.empty(), at, note);
    }
}
