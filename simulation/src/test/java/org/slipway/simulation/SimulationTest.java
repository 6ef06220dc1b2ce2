// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Thousands of schedules of what can go wrong, each from a seed of its own. One that fails is run again, and read, by
 * {@code -Dslipway.simulation.seed=… -Dslipway.simulation.schedules=1}.
 */
class SimulationTest {

    private final long seed = Long.getLong("slipway.simulation.seed", System.nanoTime());
    private final int schedules = Integer.getInteger("slipway.simulation.schedules", 10_000);

    @Test
    void shouldHoldEveryInvariant_whateverGoesWrong() {
        System.out.println("simulation: seed " + seed + ", " + schedules + " schedules");
        long begun = System.nanoTime();
        Tally tally = new Tally();
        for (long next = seed; next < seed + schedules; next++) {
            Schedule schedule = Schedule.run(next, new Build(), line -> {});
            tally.add(schedule.tally());
            schedule.violation().ifPresent(found -> read(schedule.seed(), found));
        }
        System.out.print(tally);
        System.out.printf("simulation: %,d ms%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(tally.of("schedules")).isEqualTo(schedules);
    }

    /** Tells all of a schedule that fails, and fails. */
    private static void read(long seed, Violation found) {
        Schedule.run(seed, new Build(), line -> System.out.println("simulation: " + line));
        throw new AssertionError("seed " + seed + ": " + found.invariant() + ": " + found.text()
                + "; again by -Dslipway.simulation.seed=" + seed + " -Dslipway.simulation.schedules=1");
    }

    @Test
    void shouldDoTheVerySame_whenTheSeedIsTheSame() {
        List<String> first = told(1);

        assertThat(told(1)).isEqualTo(first).hasSizeGreaterThan(100);
        assertThat(told(2)).isNotEqualTo(first);
    }

    /** All that is told of twenty schedules. */
    private static List<String> told(long seed) {
        List<String> lines = new ArrayList<>();
        for (long next = seed; next < seed + 20; next++) {
            assertThat(Schedule.run(next, new Build(), lines::add).violation()).isEqualTo(Optional.empty());
        }
        return lines;
    }
}
