// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks.lists;

import java.util.ArrayList;
import java.util.List;

/** Times one thing many times, within bounds. */
final class Stopwatch {

    private static final int WARM_UP = 20;
    private static final int TIMES = 101;
    private static final long LIMIT_NANOS = 4_000_000_000L;

    private Stopwatch() {}

    /** The median of up to {@link #TIMES} runs, after some that do not count; of fewer where they take long. */
    static double medianMillis(Runnable question) {
        sorted(question, WARM_UP);
        List<Long> nanos = sorted(question, TIMES);
        return nanos.get(nanos.size() / 2) / 1e6;
    }

    private static List<Long> sorted(Runnable question, int times) {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + LIMIT_NANOS;
        do {
            long begun = System.nanoTime();
            question.run();
            nanos.add(System.nanoTime() - begun);
        } while (nanos.size() < times && System.nanoTime() < end);
        nanos.sort(null);
        return nanos;
    }
}
