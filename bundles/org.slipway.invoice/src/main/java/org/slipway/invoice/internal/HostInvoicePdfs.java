// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePdf;
import org.slipway.api.portal.InvoicePdfs;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;

/** The documents that the host has of invoices. Few are read at once: each is in memory, and strangers ask for them. */
@Component
public final class HostInvoicePdfs implements InvoicePdfs {

    static final int AT_ONCE = 4;

    private static final long WAIT_SECONDS = 2;
    private static final int LONGEST_NAME = 60;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final HostLedger ledger;

    @Activate
    public HostInvoicePdfs(@Reference(service = BoundedHost.class) HostLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean offered(SupplierId supplier) {
        return ledger.capabilities(supplier).contains(Capability.DOCUMENT);
    }

    @Override
    public Optional<InvoicePdf> of(PortalVisit visit) {
        return offered(visit.invoice().supplier()) ? read(visit) : Optional.empty();
    }

    private Optional<InvoicePdf> read(PortalVisit visit) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new UnavailableException(
                        "documents of invoices", new IllegalStateException(AT_ONCE + " are read at this moment"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("documents of invoices", e);
        }
        try {
            return ledger.document(visit.invoice()).map(HostInvoicePdfs::pdf);
        } finally {
            places.release();
        }
    }

    private static InvoicePdf pdf(InvoiceDocument document) {
        String plain = document.number().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        return new InvoicePdf("invoice-" + name + ".pdf", document.pdf());
    }
}
