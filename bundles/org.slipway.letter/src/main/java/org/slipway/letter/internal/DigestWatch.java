// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

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
import org.slipway.api.supplier.StaffDigests;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.DigestStore;
import org.slipway.spi.work.OpenWorkStore;

/** Looks every minute whether a digest is due. */
@Component(service = {})
public final class DigestWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DigestWatch.class);
    private static final long PAUSE_SECONDS = 60;
    private static final long STOP_SECONDS = 10;

    private final DigestRound round;
    private final ScheduledThreadPoolExecutor executor;
    private boolean answers = true;

    @Activate
    public DigestWatch(
            @Reference StaffDigests digests,
            @Reference DigestStore told,
            @Reference OpenWorkStore open,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        this.round = new DigestRound(digests, new DigestRound.Stores(told, open), ledger, Clock.systemUTC());
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "slipway-digests");
            thread.setDaemon(true);
            return thread;
        });
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        Future<?> unused = executor.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            round.run();
            answers = true;
        } catch (UnavailableException e) {
            if (answers) {
                LOG.warn("Digests wait until the database and the host answer again: {}", e.getMessage());
            }
            answers = false;
        } catch (RuntimeException e) { // the executor would end the rounds
            LOG.error("Digests could not be ordered; trying again in a minute", e);
        }
    }

    /** A look in hand is not cut off: an interrupt would close Derby's files. */
    @Deactivate
    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A look at digests still runs while its bundle stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
