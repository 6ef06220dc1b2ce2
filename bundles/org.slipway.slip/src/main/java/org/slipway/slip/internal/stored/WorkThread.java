// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.stored;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slipway.spi.outbox.OutboxWorker;

/** A worker on a thread of its own; it does one piece of work at a time, which bounds the memory that the work takes. */
public final class WorkThread {

    private static final int STOP_SECONDS = 10;

    private final OutboxWorker<?> worker;
    private final ScheduledExecutorService executor;

    /** Starts the worker. */
    public WorkThread(String name, OutboxWorker<?> worker) {
        this(worker, Executors.newSingleThreadScheduledExecutor(work -> thread(name, work)));
    }

    /** Starts the worker on an executor that is from now on ours to shut down. */
    public WorkThread(OutboxWorker<?> worker, ScheduledExecutorService executor) {
        this.worker = worker;
        this.executor = executor;
        worker.start(executor);
    }

    /** Lets the piece of work in hand finish, within ten seconds, and starts no other. */
    public void stop() {
        worker.close();
        executor.shutdown();
        try {
            executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
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
