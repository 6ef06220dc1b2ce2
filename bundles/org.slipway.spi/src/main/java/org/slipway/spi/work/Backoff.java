// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import java.time.Duration;

/**
 * How long to wait after a failed attempt: doubling from {@code first} up to {@code longest}.
 *
 * @param first after attempt 1, more than zero
 * @param longest at least {@code first}
 */
public record Backoff(Duration first, Duration longest) {

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("backoff must be positive and rising: " + first + ", " + longest);
        }
    }

    /** The wait after this attempt, counted from 1. */
    public Duration after(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), 20));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
