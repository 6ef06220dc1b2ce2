// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * So many events in so long a time for each key: a bucket of tokens that fills up evenly. The keys that were idle
 * longest are forgotten when there are too many, so that nobody can fill the memory.
 */
public final class RateLimit {

    private static final int MOST_KEYS = 20_000;

    private final IntSupplier events;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /**
     * A limit.
     *
     * @param events in a window, at least 1; asked each time, so that a configuration can change it
     * @param window at least a second
     */
    public RateLimit(IntSupplier events, Duration window, Clock clock) {
        if (events.getAsInt() < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException("a limit is at least one event in at least a second");
        }
        this.events = events;
        this.window = window;
        this.clock = clock;
    }

    /** Counts an event; the time to wait if it is one too many, at least a second. */
    public synchronized Optional<Duration> count(String key) {
        Optional<Duration> wait = exceeded(key);
        if (wait.isEmpty()) {
            Bucket bucket = filled(key);
            buckets.put(key, new Bucket(bucket.credit() - cost(), bucket.at()));
        }
        return wait;
    }

    /** The time to wait if the next event is one too many; counts nothing. */
    public synchronized Optional<Duration> exceeded(String key) {
        int most = events.getAsInt();
        long missing = cost() - filled(key).credit();
        if (missing <= 0) {
            return Optional.empty();
        }
        long millis = (missing + most - 1) / most;
        return Optional.of(Duration.ofSeconds((millis + 999) / 1000));
    }

    private Bucket filled(String key) {
        Instant now = clock.instant();
        int most = events.getAsInt();
        long full = cost() * most;
        Bucket bucket = buckets.get(key);
        if (bucket == null) {
            return new Bucket(full, now);
        }
        long idle = Math.max(0, Duration.between(bucket.at(), now).toMillis());
        return idle >= window.toMillis()
                ? new Bucket(full, now)
                : new Bucket(Math.min(full, bucket.credit() + idle * most), now);
    }

    /** Every millisecond gives as much credit as there are events in a window; so an event costs the window. */
    private long cost() {
        return window.toMillis();
    }

    private record Bucket(long credit, Instant at) {}
}
