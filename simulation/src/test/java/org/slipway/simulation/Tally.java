// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.Map;
import java.util.TreeMap;

/** What happened in many schedules, counted. */
final class Tally {

    private final Map<String, Long> counts = new TreeMap<>();

    /** Once more. */
    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** So often more. */
    void count(String what, long often) {
        counts.merge(what, often, Long::sum);
    }

    /** Adds all of another. */
    void add(Tally other) {
        other.counts.forEach((what, often) -> counts.merge(what, often, Long::sum));
    }

    /** How often that was. */
    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** A line for each. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        counts.forEach((what, often) -> lines.append(String.format("simulation: %,12d  %s%n", often, what)));
        return lines.toString();
    }
}
