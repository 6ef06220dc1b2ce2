// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.api.invoice.Supplier;
import org.slipway.approval.web.internal.page.BookedInvoicePage;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.web.Formats;
import org.slipway.web.WrittenLine;

/** Writes an invoice with its lines, as the books have it. */
record BookedInvoiceView(StaffRequest request, Invoice invoice) {

    BookedInvoicePage page(String back) {
        Formats formats = formats();
        InvoiceHeader header = invoice.header();
        InvoiceTotals totals = invoice.totals();
        return new BookedInvoicePage(
                request.frame(request.text("books.invoice.title", header.number())),
                back,
                BookInvoicesView.state(request, invoice.status()),
                List.of(
                        fact("books.field.CUSTOMER", header.customer().name()),
                        fact("books.field.ISSUED", formats.date(header.issued())),
                        fact("books.invoice.due", formats.date(header.due()))),
                invoice.lines().stream()
                        .map(line -> WrittenLine.of(line, formats))
                        .toList(),
                List.of(
                        fact("books.invoice.net", formats.money(totals.net())),
                        fact("books.invoice.tax", formats.money(totals.tax())),
                        fact("books.invoice.total", formats.money(totals.total())),
                        fact("books.invoice.outstanding", formats.money(totals.outstanding()))));
    }

    private Fact fact(String key, String value) {
        return new Fact(request.text(key), value);
    }

    /** As the supplier writes, or as its currency's country does while the host does not say who it is. */
    private Formats formats() {
        return request.sessions()
                .supplier(invoice.ref().supplier())
                .map((Supplier supplier) -> request.formats(supplier))
                .orElseGet(() -> CurrencyFormats.of(
                        invoice.totals().total().getCurrencyUnit(),
                        request.texts().language(),
                        request.zone(invoice.ref().supplier())));
    }
}
