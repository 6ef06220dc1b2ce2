// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.invoice.Customer;
import org.slipway.approval.web.internal.page.BooksPage.Done;
import org.slipway.approval.web.internal.page.BooksPage.Link;

/** Says what was done in the books just now, what with, and what comes next. */
record BookNews(BooksView books, BooksOverview overview, BookSearch search) {

    /** Names what was done. */
    static final String DONE = "done";

    /** Names what it was done with: an invoice's number, or the code of an account or customer. */
    static final String ABOUT = "about";

    private static final Set<String> ABOUT_CUSTOMERS = Set.of(BookForm.CUSTOMER.name(), BookForm.CORRECT.name());

    List<Done> done() {
        StaffRequest request = books.request();
        String done = request.field(DONE);
        String key = "books.done." + done;
        if (!request.texts().has(key + ".heading")) {
            return List.of();
        }
        boolean ofCustomer = ABOUT_CUSTOMERS.contains(done);
        Optional<String> invoice = ofCustomer ? Optional.empty() : invoice(request.field(ABOUT));
        Optional<Customer> customer = ofCustomer ? search.customer(request.field(ABOUT)) : Optional.empty();
        Optional<String> name = customer.map(Customer::name).or(() -> invoice);
        String heading = name.filter(some -> request.texts().has(key + ".named"))
                .map(some -> request.text(key + ".named", some, request.field(ABOUT)))
                .orElseGet(() -> request.text(key + ".heading"));
        return List.of(new Done(
                heading,
                request.text(key + ".explanation"),
                next(done, invoice, customer).stream().toList()));
    }

    private Optional<Link> next(String done, Optional<String> invoice, Optional<Customer> customer) {
        StaffRequest request = books.request();
        return switch (done) {
            case "OPEN" ->
                Optional.of(new Link(request.text("books.form.ACCOUNT.heading"), books.address(BookForm.ACCOUNT)));
            case "ACCOUNT" -> account(request.field(ABOUT));
            case "CUSTOMER" ->
                Optional.of(new Link(
                        request.text("books.invoice.enter"),
                        BookInvoicesServlet.beginning(books.supplier(), customer)));
            case "INVOICE", "SENT", "CANCEL" ->
                invoice.map(number -> new Link(
                        request.text("books.done.show", number), BookInvoicesServlet.shown(books.supplier(), number)));
            default -> Optional.empty();
        };
    }

    /** Only what is in the books is named: an address can say anything. */
    private Optional<String> invoice(String number) {
        return overview.invoices().stream()
                .map(booked -> booked.invoice().ref().invoice())
                .filter(number::equals)
                .findFirst();
    }

    private Optional<Link> account(String code) {
        return overview.accounts().stream()
                .filter(account -> account.id().equals(code))
                .findFirst()
                .map(account -> new Link(
                        books.request().text("books.done.offer", code),
                        MethodsServlet.beginning(books.supplier(), code)));
    }
}
