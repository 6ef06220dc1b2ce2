// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How processes have ended, and how long it took until the next one was of use. */
final class Toll {

    private static final int KILLED = 128 + 9;

    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<Long> recoveries = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private int count;

    /** A process has ended with that code. */
    synchronized void ended(int code, Fate fate, boolean busy) {
        if (code == KILLED) {
            count("killed " + (busy ? "in the middle of something" : "while it starts or idles"));
        } else if (code == Halts.CODE) {
            count("halted " + fate.point());
        } else {
            unexpected("a process ended with code " + code);
        }
    }

    private void count(String how) {
        kills.merge(how, 1, Integer::sum);
        count++;
    }

    synchronized void unexpected(String what) {
        unexpected.add(what);
    }

    /** From the end of a process to the first thing that is acknowledged by one after it in its place. */
    synchronized void recovered(long millis) {
        recoveries.add(millis);
    }

    synchronized int kills() {
        return count;
    }

    synchronized Map<String, Integer> byPoint() {
        return new TreeMap<>(kills);
    }

    synchronized List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** Median and worst, in milliseconds; zeros if there was none. */
    synchronized List<Long> recoveries() {
        List<Long> sorted = recoveries.stream().sorted().toList();
        return sorted.isEmpty()
                ? List.of(0L, 0L)
                : List.of(sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
