// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import org.slipway.api.file.Attachment;

/**
 * A payment slip: the customer's claim with its proof, and what became of it.
 *
 * @param version of the row it was read from; a decision on another version is stale
 */
public record Slip(
        SlipRef ref, SlipOrigin origin, SlipFigures figures, Attachment attachment, SlipState state, long version) {

    /** The short code. */
    public SlipCode code() {
        return ref.code();
    }

    /** Where it stands. */
    public SlipStatus status() {
        return state.status();
    }

    /** Whether it was submitted in place of that rejected slip, and was not withdrawn since. */
    public boolean standsFor(SlipCode rejected) {
        return status() != SlipStatus.WITHDRAWN
                && origin.replaces().filter(rejected::equals).isPresent();
    }
}
