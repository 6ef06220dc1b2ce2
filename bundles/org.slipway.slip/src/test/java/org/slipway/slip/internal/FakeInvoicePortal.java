// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.host.HostLedger;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Slips;

/**
 * The open invoices of customer C-100 of {@link Suppliers#TALA}, for every visit of one of them.
 *
 * @param stoodFor the slips that were said to be replaced when open invoices were asked for
 */
record FakeInvoicePortal(HostLedger ledger, Slips slips, List<Optional<SlipCode>> stoodFor) implements InvoicePortal {

    private static final CurrencyUnit PHP = CurrencyUnit.of("PHP");

    @Override
    public Optional<InvoiceView> view(PortalVisit visit) {
        return view(visit.invoice());
    }

    @Override
    public Optional<InvoiceView> view(Staff staff, InvoiceRef invoice) {
        return staff.mayEnter(invoice.supplier()) ? view(invoice) : Optional.empty();
    }

    private Optional<InvoiceView> view(InvoiceRef ref) {
        return ledger.invoice(ref)
                .map(invoice -> new InvoiceView(
                        Suppliers.TALA,
                        invoice,
                        slips.ofInvoice(ref),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 2)));
    }

    @Override
    public List<OpenInvoice> openInvoices(InvoiceView view, Optional<SlipCode> replaces) {
        stoodFor.add(replaces);
        List<InvoiceSummary> open = ledger.openInvoices(Suppliers.TALA.id(), new CustomerId("C-100"), OPEN_LIMIT);
        Set<String> ids = open.stream().map(one -> one.ref().invoice()).collect(Collectors.toSet());
        Map<InvoiceRef, Money> pending = slips.pending(Suppliers.TALA.id(), ids, PHP);
        return open.stream()
                .map(one -> new OpenInvoice(one, pending.getOrDefault(one.ref(), Money.zero(PHP))))
                .toList();
    }
}
