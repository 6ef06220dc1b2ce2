// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.approval.web.internal.page.BookCheckPage;
import org.slipway.approval.web.internal.page.BookFormPage.Target;
import org.slipway.approval.web.internal.page.BookedInvoicePage;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.approval.web.internal.page.WrittenInvoice;
import org.slipway.web.Formats;
import org.slipway.web.WrittenLine;

/** Writes an invoice with its lines, as the books have it or would have it. */
record BookedInvoiceView(StaffRequest request, Invoice invoice) {

    BookedInvoicePage page(String back) {
        InvoiceSummary summary = invoice.summary();
        BooksView books = new BooksView(request, summary.ref().supplier());
        return new BookedInvoicePage(
                request.frame(
                        request.text("books.invoice.title", invoice.header().number())),
                back,
                summary.ref(),
                BookInvoicesView.states(request, summary),
                BookInvoicesView.mailing(books, summary, ""),
                BookInvoicesView.cancel(books, summary),
                written(List.of(
                        fact("books.invoice.total", invoice.totals().total()),
                        fact("books.invoice.outstanding", invoice.totals().outstanding()))));
    }

    /**
     * Before it is entered.
     *
     * @param meant what was typed for the customer, if it was not the code; else empty
     */
    BookCheckPage check(InvoiceEntry typed, String meant, String back) {
        String supplier = invoice.ref().supplier().value();
        return new BookCheckPage(
                request.frame(
                        request.text("books.invoice.checked", invoice.header().number())),
                meant.isEmpty() ? List.of() : List.of(meant(meant)),
                new Target(
                        Addresses.BOOK_INVOICES,
                        supplier,
                        back,
                        request.text("books.invoice.checkedIntro"),
                        request.text("books.invoice.save")),
                written(List.of(fact("books.invoice.total", invoice.totals().total()))),
                BookInvoiceForm.fields(typed));
    }

    private String meant(String typed) {
        return request.text(
                "books.invoice.meantNamed", typed, invoice.header().customer().name());
    }

    private WrittenInvoice written(List<Fact> sums) {
        Formats formats = formats();
        InvoiceHeader header = invoice.header();
        List<Fact> totals = new ArrayList<>(List.of(
                fact("books.invoice.net", invoice.totals().net()),
                fact("books.invoice.tax", invoice.totals().tax())));
        totals.addAll(sums);
        return new WrittenInvoice(
                List.of(
                        fact("books.invoice.customer", header.customer().name()),
                        fact("books.field.ISSUED", formats.date(header.issued())),
                        fact("books.invoice.due", formats.date(header.due()))),
                invoice.lines().stream()
                        .map(line -> WrittenLine.of(line, formats))
                        .toList(),
                totals);
    }

    private Fact fact(String key, Money amount) {
        return fact(key, formats().money(amount));
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
