// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.removal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long files are kept.
 *
 * @param withdrawnFileDays after a slip was withdrawn; 0: for good
 */
record Retention(int withdrawnFileDays) {

    /** Files of slips that were withdrawn before this moment are kept no longer; empty if all are kept. */
    Optional<Instant> withdrawnBefore(Instant now) {
        return withdrawnFileDays == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(withdrawnFileDays)));
    }
}
