// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.work.WorkStore;

/** Looks for new invoices again and again, on a thread of its own, until it is closed. */
public final class InvoiceWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceWatch.class);

    private final PortalStores stores;
    private final Supplier<List<ChangedInvoices>> hosts;
    private final Supplier<Duration> pause;
    private final ScheduledThreadPoolExecutor executor;

    /**
     * Begins to look.
     *
     * @param thread its name
     * @param hosts what is looked through now; empty: nothing
     * @param pause between two looks
     */
    public InvoiceWatch(
            String thread, PortalStores stores, Supplier<List<ChangedInvoices>> hosts, Supplier<Duration> pause) {
        this.stores = stores;
        this.hosts = hosts;
        this.pause = pause;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, thread);
            made.setDaemon(true);
            return made;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.execute(this::look);
    }

    /** Waits up to 20 seconds for a look that is under way: the store that it goes to may go when this returns. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(20, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            hosts.get().forEach(this::lookWhereThePortalIs);
        } catch (UnavailableException e) {
            LOG.debug("New invoices could not be looked for: {}", e.getMessage());
        } catch (RuntimeException | Error e) { // the executor would keep it to itself
            LOG.error("Looking for new invoices failed; trying again", e);
        }
        if (!executor.isShutdown()) {
            Future<?> unused = executor.schedule(this::look, pause.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookWhereThePortalIs(ChangedInvoices host) {
        Optional<WorkStore> work = stores.work();
        Optional<LinkStore> links = stores.links();
        if (work.isPresent() && links.isPresent()) {
            new InvoiceNoticing(host, work.get(), links.get()).look();
        }
    }
}
