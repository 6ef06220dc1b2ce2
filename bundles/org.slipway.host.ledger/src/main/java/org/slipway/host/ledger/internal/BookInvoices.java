// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.List;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;

/** Invoices that are typed one by one, within one transaction: looked at first, and entered. */
record BookInvoices(Books books, Supplier supplier) {

    /** As it would be entered. */
    Outcome<Invoice, BooksRefused> check(InvoiceEntry entry) {
        return read(entry)
                .fold(
                        invoice -> books.invoice(invoice.ref()).isPresent()
                                ? refused(List.of(new BookFault(BookField.NUMBER, 0, BookProblem.TAKEN)))
                                : Outcome.accepted(invoice),
                        BookInvoices::refused);
    }

    Outcome<InvoiceRef, BooksRefused> enter(InvoiceEntry entry, BookTrail trail) {
        return check(entry).map(invoice -> {
            new BookWriting(books, trail.entered()).enter(invoice);
            trail.say(
                    AuditAction.INVOICE_ENTERED,
                    invoice.ref().invoice(),
                    invoice.totals().total().toString());
            return invoice.ref();
        });
    }

    private Outcome<Invoice, List<BookFault>> read(InvoiceEntry entry) {
        return new InvoiceReading(
                        supplier, code -> books.customer(supplier.id(), code).map(CustomerRow::toCustomer))
                .readForm(entry);
    }

    private static Outcome<Invoice, BooksRefused> refused(List<BookFault> faults) {
        return Outcome.refused(BooksRefused.of(faults));
    }
}
