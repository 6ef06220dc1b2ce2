// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.InvoiceFile;
import org.slipway.api.books.RowFault;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.approval.web.internal.page.BookFormPage.Target;
import org.slipway.approval.web.internal.page.BookImportPage;
import org.slipway.approval.web.internal.page.BookImportPage.Found;
import org.slipway.approval.web.internal.page.BookImportPage.Invoice;
import org.slipway.approval.web.internal.page.BookImportPage.Problem;
import org.slipway.approval.web.internal.page.BookInput;
import org.slipway.approval.web.internal.page.BookInput.Control;
import org.slipway.approval.web.internal.page.BookInput.Words;
import org.slipway.web.Formats;

/** Writes the form for a file of invoices, and what was found in one. */
record BookImportView(StaffRequest request, BooksOverview overview) {

    private static final int KILOBYTE = 1_000;

    /** Before a file is chosen, or after none was. */
    BookImportPage begun(String problem) {
        return page(problem, List.of(), List.of());
    }

    /** After a look at a file. */
    BookImportPage looked(InvoiceFile found, byte[] file) {
        return found.faults().isEmpty()
                ? page("", List.of(), List.of(found(found, file)))
                : page("", found.faults().stream().map(this::problem).toList(), List.of());
    }

    private BookImportPage page(String problem, List<Problem> problems, List<Found> found) {
        String supplier = overview.supplier().id().value();
        Words words = new Words(
                request.text("books.import.file"),
                request.text("books.import.fileHint", InvoiceFile.MAX_BYTES / KILOBYTE, InvoiceFile.MAX_ROWS));
        return new BookImportPage(
                request.frame(request.text("books.import.heading")),
                new Target(
                        Addresses.BOOK_IMPORT,
                        supplier,
                        Addresses.setUp(Addresses.BOOKS, supplier),
                        request.text("books.import.columns"),
                        request.text("books.import.check")),
                new BookInput(
                        BookImportServlet.FILE, words, new Control("file", 0, true, List.of(), false), "", problem),
                problems,
                found);
    }

    private Problem problem(RowFault fault) {
        return new Problem(
                fault.line() == 0 ? "" : request.text("books.import.line", fault.line()),
                fault.column(),
                Arrays.stream(BookField.values())
                        .filter(field -> field.wireName().equals(fault.column()))
                        .findFirst()
                        .map(field -> BookInputs.explain(request, field, fault.problem()))
                        .orElseGet(() -> request.text("books.problem." + fault.problem())));
    }

    private Found found(InvoiceFile found, byte[] file) {
        Formats formats = request.formats(overview.supplier());
        return new Found(
                request.text("books.import.added", found.added().size()),
                found.known() == 0 ? "" : request.text("books.import.known", found.known()),
                found.added().stream().map(invoice -> invoice(formats, invoice)).toList(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(file));
    }

    private static Invoice invoice(Formats formats, InvoiceSummary invoice) {
        return new Invoice(
                invoice.header().number(),
                invoice.header().customer().name(),
                formats.date(invoice.header().due()),
                formats.money(invoice.totals().total()));
    }
}
