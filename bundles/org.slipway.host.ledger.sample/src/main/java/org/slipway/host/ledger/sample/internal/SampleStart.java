// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

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
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.method.MethodAdministration;
import org.slipway.api.supplier.SupplierSetUp;
import org.slipway.host.ledger.LedgerBooks;
import org.slipway.spi.host.HostLedger;

/** Enters the sample data once all parts are there, in the background, and tries again while one of them does not answer. */
@Component(service = {})
public final class SampleStart {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);
    private static final long RETRY_SECONDS = 2;
    private static final long LONGEST_SECONDS = 20;

    private final SampleSetUp setUp;
    private final SampleEntry entry;
    private final Optional<PortalLinkFile> linkFile;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "slipway-sample");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public SampleStart(
            @Reference LedgerBooks books,
            @Reference(target = "(" + HostLedger.NAME + "=ledger)") HostLedger host,
            @Reference MethodAdministration methods,
            @Reference InvoiceAnnouncements announcements,
            @Reference PortalLinks links,
            @Reference SupplierSetUp suppliers,
            @Reference SampleSettings settings) {
        setUp = new SampleSetUp(suppliers);
        entry = new SampleEntry(books, host, new SampleMethods(methods), announcements, Clock.systemUTC());
        linkFile = settings.get().map(link -> new PortalLinkFile(links, link.file(), link.invoice()));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.execute(this::attempt);
    }

    /** Waits for what is being entered: the store that it goes to may go when this returns. */
    @Deactivate
    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The sample data was still being entered after {} s", LONGEST_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            setUp.enter();
            entry.enter();
            linkFile.ifPresent(PortalLinkFile::write);
            LOG.info("The sample data is in the reference ledger");
        } catch (UnavailableException e) {
            LOG.warn("The sample data waits: {}", e.getMessage());
            Future<?> unused = executor.schedule(this::attempt, RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (RuntimeException e) {
            LOG.error("The sample data could not be entered", e);
        }
    }
}
