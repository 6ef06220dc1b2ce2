// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.store.jpa.internal.Database;

/** Has the audit trails verified soon after the start, and once a day from then on. */
@Component(service = {})
public final class TrailWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TrailWatch.class);
    private static final long FIRST_MINUTES = 1;
    private static final long DAY_MINUTES = TimeUnit.DAYS.toMinutes(1);
    private static final long STOP_SECONDS = 10;

    private final TrailRound round;
    private final ScheduledThreadPoolExecutor executor;
    private volatile boolean closed;

    @Activate
    public TrailWatch(@Reference Database database) {
        this.round = new TrailRound(database, () -> closed);
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "slipway-audit-trail");
            thread.setDaemon(true);
            return thread;
        });
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        Future<?> unused = executor.scheduleWithFixedDelay(this::look, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            round.run();
        } catch (UnavailableException e) {
            LOG.warn("The audit trails could not be verified, and will be in a day: {}", e.getMessage());
        } catch (RuntimeException e) { // the executor would end the rounds
            LOG.error("The audit trails could not be verified; trying again in a day", e);
        }
    }

    /** A part of a chain in hand is not cut off: an interrupt would close Derby's files. */
    @Deactivate
    void close() {
        closed = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An audit trail is still being verified while its bundle stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
