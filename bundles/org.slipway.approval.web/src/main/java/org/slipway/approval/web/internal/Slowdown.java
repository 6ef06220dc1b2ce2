// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Has each address wait between two tries of a name that was tried often from anywhere. The wait grows with the tries, but has
 * an end, and is each address's own: whoever has waited is heard, however many others try meanwhile. Holds a bounded number
 * of addresses; those that have waited longest make room.
 */
final class Slowdown {

    /** So many tries of a name cost no wait. */
    static final int FREE = 100;

    /** The wait of the next {@link #FREE} tries; twice as long for the next ones, and so on. */
    static final Duration SHORTEST = Duration.ofSeconds(15);

    static final Duration LONGEST = Duration.ofMinutes(2);

    private final Attempts tries;
    private final Clock clock;
    private final Map<String, Instant> before;

    /**
     * Waits.
     *
     * @param window in which tries of a name are counted together
     * @param names that are remembered
     * @param addresses that are remembered as waiting, all names together
     */
    Slowdown(Duration window, int names, int addresses, Clock clock) {
        this.tries = new Attempts(Integer.MAX_VALUE, window, names, clock);
        this.clock = clock;
        this.before = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > addresses;
            }
        };
    }

    /**
     * Asks to be heard. Who is, waits again before the next try.
     *
     * @param there the name with the address that it is tried from
     * @return how long to wait; empty if this try may be looked at
     */
    synchronized Optional<Duration> refuse(String name, String there) {
        Duration wait = wait(tries.made(name));
        if (wait.isZero()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant since = before.get(there);
        if (since != null && now.isBefore(since.plus(wait))) {
            return Optional.of(Duration.between(now, since.plus(wait)));
        }
        before.remove(there);
        before.put(there, now);
        return since == null ? Optional.of(wait) : Optional.empty();
    }

    private static Duration wait(int made) {
        int doubled = made / FREE - 1;
        if (doubled < 0) {
            return Duration.ZERO;
        }
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(doubled, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Counts a try that is looked at. */
    void count(String name) {
        tries.refuse(name);
    }

    /** The last try was right: it does not count. */
    void forgive(String name) {
        tries.forgive(name);
    }
}
