// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;

/**
 * Does the work of one kind: claims what is due, hands it to the handler one by one, and writes down what became of it.
 * What a handler throws is a failed attempt, tried again later. That goes for an {@link Error} too: an executor never again
 * starts a task that threw, so a heap that was full for a moment would end the work of this kind until the next restart.
 */
public final class OutboxWorker<W extends Work> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final Outbox outbox;
    private final Class<W> kind;
    private final WorkSchedule schedule;
    private final Function<Claim<W>, WorkResult> handler;

    private volatile @Nullable WorkThread thread;
    private volatile boolean closed;
    private volatile boolean outboxAnswers = true;

    /**
     * Idle until it is started.
     *
     * @param handler does one piece of work; it may be asked for the same one again
     */
    public OutboxWorker(Outbox outbox, Class<W> kind, WorkSchedule schedule, Function<Claim<W>, WorkResult> handler) {
        this.outbox = outbox;
        this.kind = kind;
        this.schedule = schedule;
        this.handler = handler;
    }

    /** Starts to look for work, once, on a thread of this name. */
    public OutboxWorker<W> start(String name) {
        WorkThread own = new WorkThread(name);
        thread = own;
        ScheduledFuture<?> unused = own.executor()
                .scheduleWithFixedDelay(this::drain, 0, schedule.poll().toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Does all work that is due now; returns when none is left, the outbox is out of reach, or the worker is closed. */
    public void drain() {
        try {
            boolean more = true;
            while (more && !closed) {
                more = doOne();
            }
            outboxAnswers = true;
        } catch (UnavailableException e) {
            if (outboxAnswers) {
                LOG.warn(
                        "Work of kind {} waits until the outbox answers again: {}",
                        kind.getSimpleName(),
                        e.getMessage());
            }
            outboxAnswers = false;
        } catch (RuntimeException | Error e) {
            LOG.error("Work of kind {} could not be claimed; trying again", kind.getSimpleName(), e);
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
        Optional<Claim<W>> due = outbox.claim(kind, schedule.lease());
        due.ifPresent(claim -> settle(claim, attempt(claim)));
        return due.isPresent();
    }

    private WorkResult attempt(Claim<W> claim) {
        try {
            return handler.apply(claim);
        } catch (UnavailableException e) {
            return new WorkResult.Later(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed", describe(claim), e);
            return new WorkResult.Later(e.toString());
        }
    }

    private void settle(Claim<W> claim, WorkResult result) {
        if (result instanceof WorkResult.Later later) {
            LOG.warn("{} is tried again: {}", describe(claim), later.cause());
            outbox.retry(claim, schedule.backoff().after(claim.attempt()), later.cause());
        } else if (result instanceof WorkResult.Parked parked) {
            LOG.error("{} is set aside for a person: {}", describe(claim), parked.cause());
            outbox.park(claim, parked.cause());
        } else {
            outbox.complete(claim);
        }
    }

    private String describe(Claim<W> claim) {
        return kind.getSimpleName() + " #" + claim.id() + ", attempt " + claim.attempt() + ",";
    }
}
