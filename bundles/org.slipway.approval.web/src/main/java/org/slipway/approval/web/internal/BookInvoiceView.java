// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Customer;
import org.slipway.approval.web.internal.page.BookFormPage.Suggestions;
import org.slipway.approval.web.internal.page.BookFormPage.Target;
import org.slipway.approval.web.internal.page.BookInput;
import org.slipway.approval.web.internal.page.BookInput.Choice;
import org.slipway.approval.web.internal.page.BookInput.Words;
import org.slipway.approval.web.internal.page.BookInvoicePage;
import org.slipway.approval.web.internal.page.BookInvoicePage.Line;

/**
 * Writes what the form of an invoice shows.
 *
 * @param meant customers like the one that was typed, if there is none of exactly this code
 */
record BookInvoiceView(StaffRequest request, BooksOverview overview, List<Customer> meant) {

    private static final String LIST = BookField.CUSTOMER.wireName() + "-list";

    /** @param typed what was typed for the customer before it was taken for the code that stands there; else empty */
    BookInvoicePage of(InvoiceEntry entry, List<BookFault> faults, String typed) {
        BookInputs inputs = new BookInputs(request, faults);
        String supplier = overview.supplier().id().value();
        return new BookInvoicePage(
                request.frame(request.text("books.invoice.enter")),
                typed.isEmpty()
                        ? List.of()
                        : List.of(request.text(
                                "books.invoice.meant", typed, entry.head().value(BookField.CUSTOMER))),
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
                        .toList(),
                new Suggestions(LIST, suggested()));
    }

    private Line line(BookInputs inputs, int line, BookEntry entry) {
        return new Line(request.text("books.invoice.line", line), inputs.of(BookInvoiceForm.LINE, entry, line));
    }

    /** Among the customers that there are; who is found by a part of the name stands first. */
    private List<Choice> suggested() {
        return Stream.concat(meant.stream(), overview.customers().stream())
                .distinct()
                .map(customer -> new Choice(customer.id().value(), customer.name()))
                .toList();
    }

    /** By the code: its hint says whose it is, or what is wrong, who could be meant. */
    private BookInput choose(BookInput input) {
        String hint = overview.customers().stream()
                .filter(customer -> customer.id().value().equals(input.value()))
                .findFirst()
                .map(customer -> request.text("books.invoice.customerIs", input.value(), customer.name()))
                .orElseGet(() -> request.text("books.invoice.customerHint"));
        return input.suggesting(new Words(request.text("books.invoice.customer"), hint), LIST, problem(input));
    }

    private String problem(BookInput input) {
        if (input.problem().isEmpty() || input.value().isBlank()) {
            return input.problem();
        }
        return meant.isEmpty()
                ? request.text("books.problem.CUSTOMER.UNKNOWN")
                : request.text(
                        "books.problem.CUSTOMER.meant",
                        meant.stream()
                                .map(customer -> customer.id().value() + " (" + customer.name() + ")")
                                .collect(Collectors.joining(", ")));
    }
}
