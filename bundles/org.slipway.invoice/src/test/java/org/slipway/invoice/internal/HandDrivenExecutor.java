// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs what was scheduled when a test says so, on the test's thread, and remembers the waits in between. */
final class HandDrivenExecutor extends ScheduledThreadPoolExecutor {

    final List<Long> delays = new ArrayList<>();

    private final Deque<Runnable> tasks = new ArrayDeque<>();

    HandDrivenExecutor() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        ScheduledFuture<?> never = super.schedule(() -> {}, 1, TimeUnit.DAYS);
        delays.add(unit.toMillis(delay));
        tasks.add(task);
        return never;
    }

    /** Runs all tasks, also those that are scheduled by them. */
    void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    /** Runs the first task only. */
    void runOne() {
        tasks.remove().run();
    }
}
