// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.books.BookKeeping;
import org.slipway.api.books.BookedInvoice;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.invoice.Customer;

/** Finds customers and invoices in the books of a supplier. */
record BookSearch(StaffRequest request, BookKeeping books, SupplierId supplier) {

    /** What is looked for: a part of a number, a code or a name. */
    static final String FIND = "find";

    private static final int LONGEST = 200;

    /** What the address looks for; empty if for nothing. */
    static String text(StaffRequest request) {
        String typed = request.field(FIND).strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** The books with what the address looks for only, or with all that is listed. */
    BooksOverview in(BooksOverview all) {
        String text = text(request);
        return text.isEmpty() ? all : all.narrowed(customers(text), invoices(text));
    }

    /** The customer of exactly this code. */
    Optional<Customer> customer(String code) {
        return code.isEmpty()
                ? Optional.empty()
                : customers(code).stream()
                        .filter(customer -> customer.id().value().equals(code))
                        .findFirst();
    }

    /** Those whose code or name has this in it. */
    List<Customer> customers(String text) {
        return books.customers(request.staff(), supplier, text).fold(found -> found, refused -> List.of());
    }

    private List<BookedInvoice> invoices(String text) {
        return books.invoices(request.staff(), supplier, text).fold(found -> found, refused -> List.of());
    }
}
