// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Duration;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkSchedule;

/**
 * The configured rhythm of letters.
 *
 * @param mostRefusals of a mail, before a person has to look
 */
record LetterSchedule(Duration poll, int mostRefusals) {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));
    /** What a letter takes beside its sending. */
    private static final Duration WRITING = Duration.ofMinutes(2);

    private static final int MOST_FAILURES = 12;

    /** With a lease longer than the transport can take. */
    WorkSchedule over(Duration longest) {
        return new WorkSchedule(
                poll, longest.plus(WRITING), BACKOFF, new WorkSchedule.Limits(mostRefusals, MOST_FAILURES));
    }
}
