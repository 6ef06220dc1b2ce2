// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.invoice.InvoiceAnnouncements;

/** Looks into a folder again and again, on a thread of its own: a mount that hangs holds no other supplier. */
final class RunningFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningFolder.class);
    private static final long LONGEST_SECONDS = 20;

    private final SupplierFolder folder;
    private final Supplier<Optional<InvoiceAnnouncements>> announcements;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "slipway-files");
        thread.setDaemon(true);
        return thread;
    });

    RunningFolder(SupplierFolder folder, Supplier<Optional<InvoiceAnnouncements>> announcements) {
        this.folder = folder;
        this.announcements = announcements;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.execute(this::look);
    }

    SupplierFolder folder() {
        return folder;
    }

    private void look() {
        try {
            folder.look(announcements.get());
        } finally {
            if (!executor.isShutdown()) {
                Future<?> unused = executor.schedule(
                        this::look, folder.settings().rhythm().poll().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Waits for what is being done: the next one to open the folder needs its lock. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "A look into folder {} was still under way after {} s",
                        folder.settings().folder(),
                        LONGEST_SECONDS);
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }
}
