// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.SlipList;

/** Mends what was entered wrongly, within one transaction that has the supplier locked. */
final class BookCorrections {

    private static final int MAX_REASON = 300;

    private final Books books;
    private final BookTrail trail;

    BookCorrections(Books books, BookTrail trail) {
        this.books = books;
        this.trail = trail;
    }

    /** An invoice, and why it is cancelled. */
    record Cancelled(String number, String reason) {

        static Outcome<Cancelled, List<BookFault>> of(BookEntry entry) {
            List<BookFault> faults = new ArrayList<>();
            FieldReader reader = new FieldReader(entry, 0, faults);
            Cancelled read =
                    new Cancelled(reader.code(BookField.NUMBER), reader.required(BookField.REASON, MAX_REASON));
            return faults.isEmpty() ? Outcome.accepted(read) : Outcome.refused(List.copyOf(faults));
        }

        InvoiceRef ref(SupplierId supplier) {
            return new InvoiceRef(supplier, number);
        }
    }

    /**
     * Cancels an invoice.
     *
     * @param slips that came from it or pay it
     */
    Outcome<InvoiceRef, BooksRefused> cancel(InvoiceRef ref, String reason, SlipList slips) {
        Optional<InvoiceRow> row = books.invoice(ref);
        if (row.isEmpty()) {
            return unknown(BookField.NUMBER);
        }
        if (slips.stream().map(Slip::status).anyMatch(SlipStatus::open)
                || slips.damaged().stream().anyMatch(DamagedSlip::open)) {
            return refused(BooksRefusal.INVOICE_HAS_SLIPS);
        }
        Invoice before = row.get().toInvoice();
        if (!row.get().cancel()) {
            boolean cancelled =
                    before.totals().outstanding().isZero() && !row.get().paid();
            return refused(cancelled ? BooksRefusal.CANCELLED_BEFORE : BooksRefusal.INVOICE_HAS_RECEIPTS);
        }
        books.add(Bookings.cancelled(before));
        trail.say(AuditAction.INVOICE_CANCELLED, ref.invoice(), reason);
        return Outcome.accepted(ref);
    }

    Outcome<Customer, BooksRefused> correct(SupplierId supplier, Customer customer) {
        Optional<CustomerRow> row = books.customer(supplier, customer.id());
        if (row.isEmpty()) {
            return unknown(BookField.CUSTOMER);
        }
        Customer before = row.get().toCustomer();
        row.get().correct(customer);
        int invoices = books.correctOpenInvoices(supplier, customer);
        trail.say(
                AuditAction.CUSTOMER_CORRECTED,
                customer.id().value(),
                "name %s, address %s, open invoices: %d"
                        .formatted(
                                changed(before.name(), customer.name()),
                                changed(before.email(), customer.email()),
                                invoices));
        return Outcome.accepted(customer);
    }

    /** The trail holds no personal data. */
    private static String changed(String before, String now) {
        return before.equals(now) ? "kept" : "changed";
    }

    private static <T> Outcome<T, BooksRefused> unknown(BookField field) {
        return Outcome.refused(BooksRefused.of(List.of(new BookFault(field, 0, BookProblem.UNKNOWN))));
    }

    private static <T> Outcome<T, BooksRefused> refused(BooksRefusal reason) {
        return Outcome.refused(new BooksRefused(reason));
    }
}
