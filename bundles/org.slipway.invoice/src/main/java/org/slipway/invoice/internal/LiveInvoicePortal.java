// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipStore;

/** The invoice as the host has it now, beside its slips. */
@Component
public final class LiveInvoicePortal implements InvoicePortal {

    private final HostLedger ledger;
    private final SlipStore slips;
    private final Clock clock;

    @Activate
    public LiveInvoicePortal(@Reference HostLedger ledger, @Reference SlipStore slips) {
        this(ledger, slips, Clock.systemUTC());
    }

    LiveInvoicePortal(HostLedger ledger, SlipStore slips, Clock clock) {
        this.ledger = ledger;
        this.slips = slips;
        this.clock = clock;
    }

    @Override
    public Optional<InvoiceView> view(PortalVisit visit) {
        return ledger.supplier(visit.invoice().supplier())
                .flatMap(supplier -> ledger.invoice(visit.invoice()).map(invoice -> view(supplier, invoice)));
    }

    private InvoiceView view(Supplier supplier, Invoice invoice) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), supplier.locality().zone());
        return new InvoiceView(supplier, invoice, slips.ofInvoice(invoice.ref()), today);
    }
}
