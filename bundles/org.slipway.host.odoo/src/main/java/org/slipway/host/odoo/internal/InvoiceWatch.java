// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.Clock;
import java.util.Optional;
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
import org.slipway.settings.Current;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.work.WorkStore;

/** Looks for new invoices again and again, on a thread of its own, as long as that is wanted. */
@Component(service = {})
public final class InvoiceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceWatch.class);

    private final Current<OdooAccess> configured;
    private final OdooSession session;
    private final PortalStores stores;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "slipway-odoo-notice");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public InvoiceWatch(@Reference OdooSettings settings, @Reference PortalStores stores) {
        this.configured = settings;
        this.session = new OdooSession(settings);
        this.stores = stores;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.execute(this::look);
    }

    /** Waits for a look that is under way: the store that it goes to may go when this returns. */
    @Deactivate
    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(configured.get().waits().post().toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (configured.get().noticing().on()) {
                lookWhereThePortalIs();
            }
        } catch (UnavailableException e) {
            LOG.debug("New invoices could not be looked for: {}", e.getMessage());
        } catch (RuntimeException | Error e) { // the executor would keep it to itself
            LOG.error("Looking for new invoices failed; trying again", e);
        }
        if (!executor.isShutdown()) {
            Future<?> unused = executor.schedule(
                    this::look, configured.get().noticing().pause().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookWhereThePortalIs() {
        Optional<WorkStore> work = stores.work();
        Optional<LinkStore> links = stores.links();
        if (work.isPresent() && links.isPresent()) {
            new InvoiceNoticing(session, work.get(), links.get(), clock).look();
        }
    }
}
