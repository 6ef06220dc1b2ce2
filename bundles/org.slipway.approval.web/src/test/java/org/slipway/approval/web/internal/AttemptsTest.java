// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slipway.testkit.MutableClock;

final class AttemptsTest {

    private final MutableClock clock = MutableClock.standing();
    private final Attempts attempts = new Attempts(2, Duration.ofMinutes(10), 3, clock);

    @Test
    void shouldRefuseUntilTheWindowIsOver_whenThereWereTooMany() {
        // given
        assertThat(attempts.refuse("a")).isEmpty();
        clock.advance(Duration.ofMinutes(4));
        assertThat(attempts.refuse("a")).isEmpty();

        // when // then
        assertThat(attempts.refuse("a")).hasValue(Duration.ofMinutes(6));
        assertThat(attempts.refuse("b")).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        assertThat(attempts.refuse("a")).isEmpty();
    }

    @Test
    void shouldCountOneLess_whenForgiven() {
        // given
        attempts.refuse("a");
        attempts.refuse("a");

        // when
        attempts.forgive("a");
        attempts.forgive("never tried");

        // then
        assertThat(attempts.refuse("a")).isEmpty();
        assertThat(attempts.refuse("a")).isPresent();
    }

    @Test
    void shouldStartAgain_whenForgotten() {
        // given
        attempts.refuse("a");
        attempts.refuse("a");

        // when
        attempts.forget("a");

        // then
        assertThat(attempts.refuse("a")).isEmpty();
    }

    @Test
    void shouldHoldABoundedNumberOfKeys_whenManyAreTried() {
        // given
        attempts.refuse("a");
        attempts.refuse("a");
        attempts.refuse("b");
        attempts.refuse("c");

        // when
        attempts.refuse("d");

        // then
        assertThat(attempts.refuse("a")).as("the oldest made room").isEmpty();
    }
}
