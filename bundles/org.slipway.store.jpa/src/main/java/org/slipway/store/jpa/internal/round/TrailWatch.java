// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.round;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.TrailRound;

/** Has the audit trails verified, and the data compared with them, soon after the start and once a day from then on. */
@Component(service = {})
public final class TrailWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TrailWatch.class);
    private static final long FIRST_MINUTES = 1;
    private static final long DAY_MINUTES = TimeUnit.DAYS.toMinutes(1);
    private static final long STOP_SECONDS = 10;

    private final TrailRound trails;
    private final JpaDataAudit data;
    private final ScheduledExecutorService executor;
    private volatile boolean closed;

    @Activate
    public TrailWatch(@Reference Database database, @Reference JpaDataAudit data) {
        this(database, data, thread());
    }

    /** With another scheduler, which is shut down in the end. */
    public TrailWatch(Database database, JpaDataAudit data, ScheduledExecutorService executor) {
        this.trails = new TrailRound(database, () -> closed);
        this.data = data;
        this.executor = executor;
        Future<?> unused = executor.scheduleWithFixedDelay(this::look, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    private static ScheduledExecutorService thread() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "slipway-audit-trail");
            thread.setDaemon(true);
            return thread;
        });
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        return executor;
    }

    private void look() {
        try {
            trails.run();
            compare();
        } catch (UnavailableException e) {
            LOG.warn("The audit trails could not be verified, and will be in a day: {}", e.getMessage());
        } catch (RuntimeException e) { // the executor would end the rounds
            LOG.error("The audit trails could not be verified; trying again in a day", e);
        }
    }

    private void compare() {
        for (SupplierId supplier : trails.suppliers()) {
            if (!closed) {
                data.daily(supplier, () -> closed);
            }
        }
    }

    /** A part of a chain in hand is not cut off: an interrupt would close Derby's files. */
    @Deactivate
    public void close() {
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
