// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TraceBudgetTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TraceBudget budget = new TraceBudget(nanos::get);

    @Test
    void shouldGrantTwentyAMinuteAndTellTheRest_whenThereAreMore() {
        for (int i = 0; i < 20; i++) {
            assertThat(budget.ask()).isEqualTo(new TraceBudget.Granted(true, 0));
        }
        for (int i = 0; i < 7; i++) {
            assertThat(budget.ask()).isEqualTo(new TraceBudget.Granted(false, 0));
        }

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(budget.ask()).isEqualTo(new TraceBudget.Granted(true, 7));
        assertThat(budget.ask()).isEqualTo(new TraceBudget.Granted(true, 0));
    }
}
