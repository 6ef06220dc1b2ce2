// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of its own for work in the background, one task after the other, which bounds the memory that they take. It never
 * interrupts a task: an interrupt that reaches an embedded database closes its files, and a call to a host that is cut off
 * leaves it open what became of it.
 */
final class WorkThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkThread.class);
    private static final long STOP_SECONDS = 10;

    private final String name;
    private final ScheduledThreadPoolExecutor executor;

    /** Starts with the first task; it does not keep Java from ending. */
    WorkThread(String name) {
        this(name, new ScheduledThreadPoolExecutor(1, work -> thread(name, work)));
    }

    /** With an executor that is from now on ours to shut down. */
    WorkThread(String name, ScheduledThreadPoolExecutor executor) {
        this.name = name;
        this.executor = executor;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** To give it tasks; it is not the caller's to shut down. */
    ScheduledExecutorService executor() {
        return executor;
    }

    /** Lets the task in hand finish, within ten seconds, and starts no other. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} stops later: its work in hand takes longer than {} seconds", name, STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
