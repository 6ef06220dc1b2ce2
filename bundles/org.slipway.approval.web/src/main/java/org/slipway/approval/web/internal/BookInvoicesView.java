// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookedInvoice;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.approval.web.internal.page.BooksPage.Figures;
import org.slipway.approval.web.internal.page.BooksPage.Invoice;
import org.slipway.approval.web.internal.page.BooksPage.Link;
import org.slipway.approval.web.internal.page.BooksPage.Mailing;
import org.slipway.web.Chip;
import org.slipway.web.Formats;

/** Writes the invoices in the books of a supplier. */
final class BookInvoicesView {

    private final BooksView books;
    private final StaffRequest request;
    private final BooksOverview overview;
    private final Formats formats;

    BookInvoicesView(BooksView books, BooksOverview overview) {
        this.books = books;
        this.request = books.request();
        this.overview = overview;
        this.formats = request.formats(overview.supplier());
    }

    List<Invoice> of() {
        return overview.invoices().stream().map(this::invoice).toList();
    }

    private Invoice invoice(BookedInvoice booked) {
        InvoiceSummary invoice = booked.invoice();
        return new Invoice(
                new Link(
                        invoice.header().number(),
                        BookInvoicesServlet.shown(
                                invoice.ref().supplier(), invoice.ref().invoice())),
                invoice.header().customer().name(),
                new Figures(
                        states(request, invoice),
                        formats.date(invoice.header().due()),
                        formats.money(invoice.totals().total()),
                        formats.money(invoice.totals().outstanding())),
                mailing(books, invoice, booked.sent().map(formats::time).orElse("")),
                cancel(books, invoice));
    }

    /** @param sent when it was last mailed; empty if it was not */
    static Mailing mailing(BooksView books, InvoiceSummary invoice, String sent) {
        Customer customer = invoice.header().customer();
        boolean addressed = !customer.email().isEmpty();
        return new Mailing(
                sent,
                invoice.payable() && addressed,
                invoice.payable() && !addressed
                        ? books.about(
                                BookForm.CORRECT,
                                BookField.CUSTOMER,
                                customer.id().value())
                        : "");
    }

    /** Empty where something was paid, or it is cancelled. */
    static String cancel(BooksView books, InvoiceSummary invoice) {
        boolean untouched = invoice.status() == InvoiceStatus.OPEN
                && invoice.totals().outstanding().equals(invoice.totals().total());
        return untouched
                ? books.about(BookForm.CANCEL, BookField.NUMBER, invoice.ref().invoice())
                : "";
    }

    /** How an invoice stands, and whether it is overdue at the supplier's place. */
    static List<Chip> states(StaffRequest request, InvoiceSummary invoice) {
        Chip state = state(request, invoice);
        return invoice.overdue(request.today(invoice.ref().supplier()))
                ? List.of(state, new Chip(request.text("books.invoice.overdue"), "chip chip-bad"))
                : List.of(state);
    }

    private static Chip state(StaffRequest request, InvoiceSummary invoice) {
        String style = switch (invoice.status()) {
            case OPEN -> "chip chip-wait";
            case PAID -> "chip chip-ok";
            case CANCELLED -> "chip";
        };
        String key = invoice.partPaid() ? "partPaid" : invoice.status().name();
        return new Chip(request.text("books.invoice." + key), style);
    }
}
