// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.Reservations;
import org.slipway.testkit.Suppliers;

/** The open invoices of customer C-100 of {@link Suppliers#TALA}, for every visit of one of them. */
record FakeInvoicePortal(HostLedger ledger, Reservations slips) implements InvoicePortal {

    private static final CurrencyUnit PHP = CurrencyUnit.of("PHP");

    @Override
    public Optional<InvoiceView> view(PortalVisit visit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OpenInvoice> openInvoices(PortalVisit visit) {
        List<OpenInvoice> open = ledger.openInvoices(Suppliers.TALA.id(), new CustomerId("C-100"), OPEN_LIMIT).stream()
                .map(invoice -> new OpenInvoice(invoice, Money.zero(PHP)))
                .toList();
        Set<String> ids =
                open.stream().map(one -> one.invoice().ref().invoice()).collect(Collectors.toSet());
        Map<InvoiceRef, Money> pending = slips.pending(Suppliers.TALA.id(), ids, PHP);
        return ids.contains(visit.invoice().invoice())
                ? open.stream()
                        .map(one -> new OpenInvoice(
                                one.invoice(),
                                pending.getOrDefault(one.invoice().ref(), one.pending())))
                        .toList()
                : List.of();
    }
}
