// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkSchedule;

final class PostingScheduleTest {

    @Test
    void shouldBeTheScheduleOfTheWorker_whenNumbersAreSound() {
        assertThat(new PostingSchedule(1000, 300, 5, 900).schedule())
                .isEqualTo(new WorkSchedule(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(5),
                        new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15))));
    }

    @ParameterizedTest
    @CsvSource({
        "9, 300, 5, 900, pollMillis must be 10 to 60000",
        "60001, 300, 5, 900, pollMillis must be 10 to 60000",
        "1000, 9, 5, 900, leaseSeconds must be 10 to 86400",
        "1000, 86401, 5, 900, leaseSeconds must be 10 to 86400",
        "1000, 300, 0, 900, firstRetrySeconds must be 1 to 86400",
        "1000, 300, 5, 4, longestRetrySeconds must be 5 to 86400",
        "1000, 300, 5, 86401, longestRetrySeconds must be 5 to 86400",
    })
    void shouldSayWhichKeyIsWrong_whenANumberIsOutOfBounds(
            int poll, int lease, int first, int longest, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostingSchedule(poll, lease, first, longest))
                .withMessageStartingWith("slipway.posting: " + problem);
    }
}
