// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.approval.web.internal.page.BookFormPage.Target;
import org.slipway.approval.web.internal.page.BookInput;
import org.slipway.approval.web.internal.page.BookInput.Choice;
import org.slipway.approval.web.internal.page.BookInput.Words;
import org.slipway.approval.web.internal.page.BookInvoicePage;
import org.slipway.approval.web.internal.page.BookInvoicePage.Line;

/** Writes what the form of an invoice shows. */
record BookInvoiceView(StaffRequest request, BooksOverview overview) {

    BookInvoicePage of(InvoiceEntry entry, List<BookFault> faults) {
        BookInputs inputs = new BookInputs(request, faults);
        String supplier = overview.supplier().id().value();
        return new BookInvoicePage(
                request.frame(request.text("books.invoice.enter")),
                new Target(
                        Addresses.BOOK_INVOICES,
                        supplier,
                        Addresses.setUp(Addresses.BOOKS, supplier),
                        request.text(
                                "books.invoice.intro",
                                overview.supplier().currency().getCode()),
                        request.text("books.invoice.check")),
                inputs.of(BookInvoiceForm.HEAD, entry.head()).stream()
                        .map(input -> input.name().equals(BookField.CUSTOMER.wireName()) ? choose(input) : input)
                        .toList(),
                IntStream.rangeClosed(1, entry.lines().size())
                        .mapToObj(line -> line(inputs, line, entry.lines().get(line - 1)))
                        .toList());
    }

    private Line line(BookInputs inputs, int line, BookEntry entry) {
        return new Line(request.text("books.invoice.line", line), inputs.of(BookInvoiceForm.LINE, entry, line));
    }

    /** Among the customers that there are. */
    private BookInput choose(BookInput input) {
        Stream<Choice> customers = overview.customers().stream()
                .map(customer -> new Choice(customer.id().value(), customer.id().value() + " · " + customer.name()));
        List<Choice> choices = Stream.concat(Stream.of(new Choice("", request.text("methods.choose"))), customers)
                .toList();
        return input.choosing(
                new Words(request.text("books.invoice.customer"), request.text("books.invoice.customerHint")), choices);
    }
}
