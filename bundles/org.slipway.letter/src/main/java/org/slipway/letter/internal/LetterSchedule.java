// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Duration;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkSchedule;

/** The configured rhythm of letters, known to be sound. */
final class LetterSchedule {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));
    /** What a letter takes beside its sending. */
    private static final Duration WRITING = Duration.ofMinutes(2);

    private static final int MOST_FAILURES = 12;

    private LetterSchedule() {}

    /** With a lease longer than the transport can take. */
    static WorkSchedule of(LetterConfiguration configuration, Duration longest) {
        between(configuration.pollMillis(), 10, 60_000, "pollMillis");
        between(configuration.mostRefusals(), 1, 1_000, "mostRefusals");
        return new WorkSchedule(
                Duration.ofMillis(configuration.pollMillis()),
                longest.plus(WRITING),
                BACKOFF,
                new WorkSchedule.Limits(configuration.mostRefusals(), MOST_FAILURES));
    }

    private static void between(int value, int least, int most, String key) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "slipway.letters: " + key + " must be " + least + " to " + most + ", but is " + value);
        }
    }
}
