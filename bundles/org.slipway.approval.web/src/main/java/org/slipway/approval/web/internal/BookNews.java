// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.Optional;
import org.slipway.api.books.BooksOverview;
import org.slipway.approval.web.internal.page.BooksPage.Done;
import org.slipway.approval.web.internal.page.BooksPage.Link;

/** Says what was done in the books just now, what with, and what comes next. */
record BookNews(BooksView books, BooksOverview overview) {

    /** Names what was done. */
    static final String DONE = "done";

    /** Names what it was done with: an invoice's number, or an account's code. */
    static final String ABOUT = "about";

    List<Done> done() {
        StaffRequest request = books.request();
        String done = request.field(DONE);
        String key = "books.done." + done;
        if (!request.texts().has(key + ".heading")) {
            return List.of();
        }
        Optional<String> invoice = invoice(request.field(ABOUT));
        boolean named = invoice.isPresent() && request.texts().has(key + ".named");
        String heading = named ? request.text(key + ".named", invoice.get()) : request.text(key + ".heading");
        return List.of(new Done(
                heading,
                request.text(key + ".explanation"),
                next(done, invoice).stream().toList()));
    }

    private Optional<Link> next(String done, Optional<String> invoice) {
        StaffRequest request = books.request();
        return switch (done) {
            case "OPEN" ->
                Optional.of(new Link(request.text("books.form.ACCOUNT.heading"), books.address(BookForm.ACCOUNT)));
            case "ACCOUNT" -> account(request.field(ABOUT));
            case "CUSTOMER" ->
                Optional.of(new Link(
                        request.text("books.invoice.enter"),
                        Addresses.setUp(
                                Addresses.BOOK_INVOICES, books.supplier().value())));
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
