// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import java.util.Optional;

/**
 * Between which moments slips were submitted.
 *
 * @param from the first moment of the range; empty: since ever
 * @param before the first moment after the range; empty: until now
 */
public record SubmittedRange(Optional<Instant> from, Optional<Instant> before) {

    /** At any time. */
    public static final SubmittedRange ANY = new SubmittedRange(Optional.empty(), Optional.empty());

    /** Whether the moment is in the range. */
    public boolean contains(Instant submitted) {
        return from.filter(submitted::isBefore).isEmpty()
                && before.filter(end -> !submitted.isBefore(end)).isEmpty();
    }
}
