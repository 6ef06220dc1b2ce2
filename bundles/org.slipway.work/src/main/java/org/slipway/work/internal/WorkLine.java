// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkStore;

/**
 * Works off the work of one kind: claims what is due, hands it to the handler one by one, and has it written down what
 * became of it. No {@link Error} ends it: an executor never again starts a task that threw, so a heap that was full for a
 * moment would end the work of this kind until the next restart.
 */
final class WorkLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLine.class);

    private final WorkStore store;
    private final WorkHandler handler;
    private final AttemptRecord record;
    private volatile @Nullable WorkThread thread;
    private volatile boolean closed;
    private boolean storeAnswers = true;
    private Optional<SupplierId> served = Optional.empty();
    private Optional<Runnable> unwritten = Optional.empty();

    /** Idle until it is started. */
    WorkLine(WorkStore store, WorkHandler handler) {
        this.store = store;
        this.handler = handler;
        this.record = new AttemptRecord(store, handler);
    }

    /** Begins to look for work, on a thread of its own. */
    WorkLine start() {
        WorkThread own = new WorkThread("slipway-" + handler.kind());
        thread = own;
        new Turns(own).begin(Duration.ZERO);
        return this;
    }

    /** Looks at the line again and again, as often as the schedule says at the moment. */
    private final class Turns implements Runnable {

        private final WorkThread own;
        private Duration pause = Duration.ZERO;
        private @Nullable ScheduledFuture<?> scheduled;

        Turns(WorkThread own) {
            this.own = own;
        }

        synchronized void begin(Duration first) {
            ScheduledFuture<?> before = scheduled;
            pause = handler.schedule().poll();
            scheduled = own.executor()
                    .scheduleWithFixedDelay(this, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
            if (before != null) {
                before.cancel(false);
            }
        }

        @Override
        public void run() {
            drain();
            try {
                follow();
            } catch (RuntimeException | Error e) {
                LOG.warn("Work of kind {} is looked for as often as before: {}", handler.kind(), e.toString());
            }
        }

        private synchronized void follow() {
            Duration wanted = handler.schedule().poll();
            if (!closed && !wanted.equals(pause)) {
                begin(wanted);
            }
        }
    }

    /** Does all work that is due now; returns when none is left, the store is out of reach, or the line is closed. */
    void drain() {
        try {
            write();
            boolean more = true;
            while (more && !closed) {
                more = doOne();
            }
            storeAnswers = true;
        } catch (UnavailableException e) {
            if (storeAnswers) {
                LOG.warn("Work of kind {} waits until its store answers again: {}", handler.kind(), e.getMessage());
            }
            storeAnswers = false;
        } catch (RuntimeException | Error e) {
            LOG.error("Work of kind {} could not be claimed; trying again", handler.kind(), e);
        }
    }

    /** Lets the piece of work in hand finish, within ten seconds, and starts no other. */
    @Override
    public void close() {
        closed = true;
        WorkThread running = thread;
        if (running != null) {
            running.close();
        }
    }

    private boolean doOne() {
        Optional<WorkClaim> due =
                store.claim(handler.kind(), served, handler.schedule().lease());
        due.ifPresent(claim -> {
            served = Optional.of(claim.work().supplier());
            unwritten = Optional.of(record.attempt(claim));
            write();
        });
        return due.isPresent();
    }

    /** What can't be written while the store is away is written first when it is back: nobody waits for the lease to end. */
    private void write() {
        try {
            unwritten.ifPresent(Runnable::run);
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            unwritten = Optional.empty();
            throw e;
        }
        unwritten = Optional.empty();
    }
}
