// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.removal;

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
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.WorkStore;

/** Looks every ten minutes for files whose time has come. */
@Component(service = {})
public final class RemovalWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RemovalWatch.class);
    private static final long FIRST_MINUTES = 1;
    private static final long PAUSE_MINUTES = 10;
    private static final long STOP_SECONDS = 10;

    private final RemovalRound round;
    private final ScheduledThreadPoolExecutor executor;

    @Activate
    public RemovalWatch(
            @Reference WithdrawnFiles files, @Reference WorkStore work, @Reference RetentionSettings retention) {
        this.round = new RemovalRound(files, work, retention, Clock.systemUTC());
        this.executor = new ScheduledThreadPoolExecutor(1, look -> {
            Thread thread = new Thread(look, "slipway-file-removal");
            thread.setDaemon(true);
            return thread;
        });
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        Future<?> unused = executor.scheduleWithFixedDelay(this::look, FIRST_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            round.run();
        } catch (UnavailableException e) {
            LOG.warn("Files of withdrawn slips stay until the database answers again: {}", e.getMessage());
        } catch (RuntimeException e) { // the executor would end the rounds
            LOG.error("The removal of files could not be ordered; trying again in ten minutes", e);
        }
    }

    /** A look in hand is not cut off: an interrupt would close Derby's files. */
    @Deactivate
    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A look for files to remove still runs while its bundle stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
