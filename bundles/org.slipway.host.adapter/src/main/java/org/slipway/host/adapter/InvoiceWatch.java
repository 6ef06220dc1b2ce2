// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.time.Duration;
import java.util.List;
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
    private static final Duration WHILE_STARTING = Duration.ofSeconds(1);

    private final PortalStores stores;
    private final Supplier<List<ChangedInvoices>> hosts;
    private final Supplier<Duration> pause;
    private final ScheduledThreadPoolExecutor executor;
    private boolean begun;

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
            List<ChangedInvoices> looked = hosts.get();
            looked.forEach(this::lookWhereThePortalIs);
            begun = begun || !looked.isEmpty();
        } catch (UnavailableException e) {
            LOG.debug("New invoices could not be looked for: {}", e.getMessage());
        } catch (RuntimeException | Error e) { // the executor would keep it to itself
            LOG.error("Looking for new invoices failed; trying again", e);
        }
        if (!executor.isShutdown()) {
            Future<?> unused = executor.schedule(this::look, untilTheNext().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Soon, as long as portal or host are still starting: invoices are new from the first look on. */
    private Duration untilTheNext() {
        Duration wanted = pause.get();
        return begun || wanted.compareTo(WHILE_STARTING) < 0 ? wanted : WHILE_STARTING;
    }

    private void lookWhereThePortalIs(ChangedInvoices host) {
        WorkStore work = stores.work().orElseThrow(InvoiceWatch::notThere);
        LinkStore links = stores.links().orElseThrow(InvoiceWatch::notThere);
        new InvoiceNoticing(host, work, links).look();
    }

    private static UnavailableException notThere() {
        return new UnavailableException("portal", new IllegalStateException("it is starting or has stopped"));
    }
}
