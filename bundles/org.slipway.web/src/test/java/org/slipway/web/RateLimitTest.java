// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slipway.testkit.MutableClock;

class RateLimitTest {

    private final MutableClock clock = MutableClock.standing();
    private final RateLimit limit = new RateLimit(() -> 3, Duration.ofSeconds(60), clock);

    @Test
    void shouldLetThrough_whenThereAreNoMoreThanAllowed() {
        assertThat(limit.count("a")).isEmpty();
        assertThat(limit.count("a")).isEmpty();
        assertThat(limit.exceeded("a")).isEmpty();
        assertThat(limit.count("a")).isEmpty();
    }

    @Test
    void shouldTellHowLongToWait_whenThereIsOneTooMany() {
        exhaust("a");

        assertThat(limit.count("a")).hasValue(Duration.ofSeconds(20));
        clock.advance(Duration.ofSeconds(19));
        assertThat(limit.count("a")).hasValue(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(limit.count("a")).isEmpty();
        assertThat(limit.count("a")).isPresent();
    }

    @Test
    void shouldTellKeysApart_whenOneIsExhausted() {
        exhaust("a");

        assertThat(limit.count("b")).isEmpty();
    }

    @Test
    void shouldHoldNoMoreThanAllowed_whenAKeyWasIdle() {
        exhaust("a");
        clock.advance(Duration.ofDays(1));

        exhaust("a");
        assertThat(limit.count("a")).isPresent();
    }

    @Test
    void shouldForgetTheIdlestKey_whenThereAreTooMany() {
        exhaust("a");
        for (int i = 0; i < 20_000; i++) {
            limit.count("key " + i);
        }

        assertThat(limit.count("a")).isEmpty();
    }

    @Test
    void shouldRefuseToBe_whenItAllowsNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(() -> 0, Duration.ofSeconds(60), clock));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(() -> 1, Duration.ZERO, clock));
    }

    private void exhaust(String key) {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.count(key)).isEmpty();
        }
    }
}
