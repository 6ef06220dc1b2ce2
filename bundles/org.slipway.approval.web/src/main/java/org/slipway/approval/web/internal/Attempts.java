// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts attempts by key, in memory of this node, and refuses further ones until a while has passed since the first.
 * Holds a bounded number of keys; the oldest make room.
 */
final class Attempts {

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Count> counts;

    private record Count(Instant since, int attempts) {}

    Attempts(int limit, Duration window, int maxKeys, Clock clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
        this.counts = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > maxKeys;
            }
        };
    }

    /**
     * Counts one more attempt.
     *
     * @return how long to wait if there were too many; empty if this one may be made
     */
    synchronized Optional<Duration> refuse(String key) {
        Instant now = clock.instant();
        Count count = counts.get(key);
        if (count == null || !count.since().plus(window).isAfter(now)) {
            counts.remove(key);
            counts.put(key, new Count(now, 1));
            return Optional.empty();
        }
        if (count.attempts() >= limit) {
            return Optional.of(Duration.between(now, count.since().plus(window)));
        }
        counts.put(key, new Count(count.since(), count.attempts() + 1));
        return Optional.empty();
    }

    /** How many were made in the window that is not over. */
    synchronized int made(String key) {
        Count count = counts.get(key);
        return count == null || !count.since().plus(window).isAfter(clock.instant()) ? 0 : count.attempts();
    }

    /** Takes the last attempt back. */
    synchronized void forgive(String key) {
        counts.computeIfPresent(key, (same, count) -> new Count(count.since(), Math.max(0, count.attempts() - 1)));
    }

    /** Starts again from nothing. */
    synchronized void forget(String key) {
        counts.remove(key);
    }
}
