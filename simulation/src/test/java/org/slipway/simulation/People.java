// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** All that may happen next, and how likely each is. */
final class People {

    private static final int FARTHEST_OFF_SECONDS = 300;
    private static final int LONGEST_PAUSE_SECONDS = 600;

    private final World world;
    private final List<Runnable> acts;

    People(World world) {
        this.world = world;
        Customers customers = new Customers(world);
        Approvers approvers = new Approvers(world);
        Operators operators = new Operators(world);
        this.acts = Stream.of(
                        often(4, customers::submit),
                        often(1, customers::withdraw),
                        often(8, approvers::approve),
                        often(1, approvers::reject),
                        often(1, approvers::hold),
                        often(1, approvers::release),
                        often(2, approvers::undo),
                        often(2, operators::decide),
                        often(1, operators::compare),
                        often(8, this::work),
                        often(6, this::passSeconds),
                        often(3, this::passMinutes),
                        often(1, this::clockSteps),
                        often(1, this::processEnds),
                        often(1, this::periodClosesOrOpens))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Runnable> often(int weight, Runnable act) {
        return Collections.nCopies(weight, act);
    }

    /** One of them. */
    void act() {
        world.lot().of(acts).run();
    }

    private void work() {
        world.node().work();
    }

    private void passSeconds() {
        world.pass(world.lot().seconds(15));
    }

    private void passMinutes() {
        world.pass(world.lot().seconds(LONGEST_PAUSE_SECONDS));
    }

    private void clockSteps() {
        if (!world.faults().over()) {
            int seconds = world.lot().below(2 * FARTHEST_OFF_SECONDS) - FARTHEST_OFF_SECONDS;
            world.node().clock().off(Duration.ofSeconds(seconds));
        }
    }

    private void processEnds() {
        if (world.faults().crash()) {
            world.node().end(CrashPoint.IDLE);
        }
    }

    private void periodClosesOrOpens() {
        world.host().close(!world.host().closed());
    }
}
