// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
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
import org.slipway.api.supplier.KnownSuppliers;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.ComparisonStore;

/** Looks every five minutes whether the hour of a comparison has come. */
@Component(service = {})
public final class ComparisonWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonWatch.class);
    private static final long PAUSE_MINUTES = 5;
    private static final long STOP_SECONDS = 10;

    private final ComparisonRound round;
    private final ScheduledThreadPoolExecutor executor;
    private boolean answers = true;

    @Activate
    public ComparisonWatch(
            @Reference ComparisonSettings rules,
            @Reference ComparisonStore store,
            @Reference KnownSuppliers suppliers,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        this.round = new ComparisonRound(rules, store, new ComparisonRound.Host(ledger, suppliers), Clock.systemUTC());
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "slipway-comparisons");
            thread.setDaemon(true);
            return thread;
        });
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        Future<?> unused = executor.scheduleWithFixedDelay(this::look, PAUSE_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            round.run();
            answers = true;
        } catch (UnavailableException e) {
            if (answers) {
                LOG.warn("Comparisons wait until the database answers again: {}", e.getMessage());
            }
            answers = false;
        } catch (RuntimeException e) { // the executor would end the rounds
            LOG.error("Comparisons could not be ordered; trying again in five minutes", e);
        }
    }

    /** A look in hand is not cut off: an interrupt would close Derby's files. */
    @Deactivate
    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A look at comparisons still runs while its bundle stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
