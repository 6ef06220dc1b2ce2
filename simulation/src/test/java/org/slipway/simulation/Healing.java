// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.Duration;

/** Lets everybody do what is left, with nothing that goes wrong any more; then slips and ledger are compared. */
final class Healing {

    private static final int MOST_ROUNDS = 60;
    private static final Duration ROUND = Duration.ofMinutes(11);
    private static final Duration BEFORE_A_COMPARISON = Duration.ofHours(1);

    private final World world;
    private final Operators operators;

    Healing(World world) {
        this.world = world;
        this.operators = new Operators(world);
    }

    void run() {
        workUntilQuiet();
        world.pass(BEFORE_A_COMPARISON);
        world.during(() -> operators.compare(world.nodeAt(0)));
        workUntilQuiet();
    }

    private void workUntilQuiet() {
        for (int round = 0; round < MOST_ROUNDS && !quiet(); round++) {
            world.during(() -> world.nodeAt(0).work());
            world.during(() -> world.nodeAt(1).work());
            operators.decideAll(world.nodeAt(0));
            world.pass(ROUND);
        }
    }

    /** Whether no work waits. */
    private boolean quiet() {
        return world.database().allWork().isEmpty();
    }
}
