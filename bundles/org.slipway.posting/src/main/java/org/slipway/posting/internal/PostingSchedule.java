// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Duration;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkSchedule;

/** The configured numbers of {@code slipway.posting}, known to be sound. */
record PostingSchedule(int pollMillis, int leaseSeconds, int firstRetrySeconds, int longestRetrySeconds) {

    private static final int DAY = 86_400;

    PostingSchedule {
        between(pollMillis, 10, 60_000, "pollMillis");
        between(leaseSeconds, 10, DAY, "leaseSeconds");
        between(firstRetrySeconds, 1, DAY, "firstRetrySeconds");
        between(longestRetrySeconds, firstRetrySeconds, DAY, "longestRetrySeconds");
    }

    static PostingSchedule of(PostingConfiguration configuration) {
        return new PostingSchedule(
                configuration.pollMillis(),
                configuration.leaseSeconds(),
                configuration.firstRetrySeconds(),
                configuration.longestRetrySeconds());
    }

    WorkSchedule schedule() {
        Backoff backoff = new Backoff(Duration.ofSeconds(firstRetrySeconds), Duration.ofSeconds(longestRetrySeconds));
        return new WorkSchedule(Duration.ofMillis(pollMillis), Duration.ofSeconds(leaseSeconds), backoff);
    }

    private static void between(int value, int least, int most, String key) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "slipway.posting: " + key + " must be " + least + " to " + most + ", but is " + value);
        }
    }
}
