// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {

    @ParameterizedTest
    @CsvSource({
        "-1, PT5S",
        "0, PT5S",
        "1, PT5S",
        "2, PT10S",
        "3, PT20S",
        "4, PT40S",
        "5, PT60S",
        "6, PT60S",
        "21, PT60S",
        "64, PT60S",
        "2147483647, PT60S"
    })
    void shouldDoubleUpToTheLongest_whenAttemptsFail(int attempt, Duration wait) {
        assertThat(new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(60)).after(attempt))
                .isEqualTo(wait);
    }

    @Test
    void shouldStayTheSame_whenFirstIsLongest() {
        assertThat(new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(5)).after(9))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT5S", "PT-1S, PT5S", "PT5S, PT4S"})
    void shouldBeABug_whenItDoesNotRise(Duration first, Duration longest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(first, longest));
    }
}
