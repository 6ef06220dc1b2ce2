// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks.lists;

import java.util.ArrayList;
import java.util.List;

/** Times two things in turn, many times, within bounds: what disturbs the machine disturbs both. */
record Stopwatch(double firstMillis, double secondMillis) {

    private static final long LIMIT_NANOS = 10_000_000_000L;

    /**
     * How often something is asked. The short form shows that everything works; its figures say little.
     *
     * @param warmUp times that don't count
     * @param times that do
     */
    record Rounds(int warmUp, int times) {

        static final Rounds FULL = new Rounds(100, 201);
        static final Rounds SHORT = new Rounds(1, 3);
    }

    /** For both to be compiled before they are timed. */
    static void warmUp(Runnable first, Runnable second, Rounds rounds) {
        rounds(first, second, rounds.warmUp());
    }

    /** The medians of so many rounds; of fewer where they take long. */
    static Stopwatch medians(Runnable first, Runnable second, Rounds rounds) {
        warmUp(first, second, rounds);
        return rounds(first, second, rounds.times());
    }

    private static Stopwatch rounds(Runnable first, Runnable second, int times) {
        List<Long> ofFirst = new ArrayList<>();
        List<Long> ofSecond = new ArrayList<>();
        long end = System.nanoTime() + LIMIT_NANOS;
        do {
            ofFirst.add(nanos(first));
            ofSecond.add(nanos(second));
        } while (ofFirst.size() < times && System.nanoTime() < end);
        return new Stopwatch(medianMillis(ofFirst), medianMillis(ofSecond));
    }

    private static long nanos(Runnable thing) {
        long begun = System.nanoTime();
        thing.run();
        return System.nanoTime() - begun;
    }

    private static double medianMillis(List<Long> nanos) {
        nanos.sort(null);
        return nanos.get(nanos.size() / 2) / 1e6;
    }
}
