// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the books do with the next receipts, beside what happens on the wire. */
final class Moods {

    private static final long SLOW_MILLIS = 100;

    /** Longer than anybody waits for it. */
    private static final long LATE_MILLIS = 1_000;

    private final Deque<Mood> coming = new ArrayDeque<>();

    /** How one receipt is taken. */
    enum Mood {
        WELL(0, 0),
        /** Slow to begin with it. */
        SLOW(SLOW_MILLIS, 0),
        /** Slow to answer. */
        SLOW_TO_ANSWER(0, SLOW_MILLIS),
        /** Takes it when nobody waits any more. */
        LATE(LATE_MILLIS, 0),
        /** The call arrives twice. */
        TWICE(0, 0);

        private final long beforeMillis;
        private final long afterMillis;

        Mood(long beforeMillis, long afterMillis) {
            this.beforeMillis = beforeMillis;
            this.afterMillis = afterMillis;
        }

        void before() {
            pause(beforeMillis);
        }

        void after() {
            pause(afterMillis);
        }

        private static void pause(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    synchronized void come(Mood mood) {
        coming.add(mood);
    }

    /**
     * How the next one is taken.
     *
     * @param forgets whether these books would book a call twice that arrives twice, whatever the product does
     */
    synchronized Mood next(boolean forgets) {
        Mood mood = coming.isEmpty() ? Mood.WELL : coming.remove();
        return forgets && mood == Mood.TWICE ? Mood.WELL : mood;
    }

    synchronized void clear() {
        coming.clear();
    }
}
