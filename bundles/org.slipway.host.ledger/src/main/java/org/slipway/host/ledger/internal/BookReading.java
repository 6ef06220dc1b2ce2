// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookKeeping;
import org.slipway.api.books.BookedInvoice;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.database.Damage;

/** What the admins of a supplier read in its books. */
final class BookReading {

    private final BookTransactions transactions;
    private final BookGate gate;

    BookReading(BookTransactions transactions, BookGate gate) {
        this.transactions = transactions;
        this.gate = gate;
    }

    List<Supplier> suppliers(Staff staff) {
        if (!staff.maySetUp()) {
            return List.of();
        }
        return transactions.read(books -> books.suppliers(staff.scope(), BookKeeping.MOST_SUPPLIERS)).stream()
                .flatMap(row -> Damage.spared("supplier " + row.id(), row::toSupplier).stream())
                .filter(supplier -> gate.keeps(supplier.id()))
                .toList();
    }

    Outcome<List<Customer>, BooksRefusal> customers(Staff staff, SupplierId supplier, String text) {
        return gate.reading(staff, supplier)
                .map(allowed ->
                        transactions.read(books -> books.customers(supplier, text, BookKeeping.MOST_FOUND).stream()
                                .map(CustomerRow::toCustomer)
                                .toList()));
    }

    Outcome<List<BookedInvoice>, BooksRefusal> invoices(Staff staff, SupplierId supplier, String text) {
        return gate.reading(staff, supplier)
                .map(allowed -> transactions.read(
                        books -> readable(books.invoices(supplier, text, BooksOverview.MOST_INVOICES))));
    }

    private static List<BookedInvoice> readable(List<InvoiceRow> rows) {
        return rows.stream()
                .flatMap(row -> Damage.spared("invoice " + row.ref(), row::toBooked).stream())
                .toList();
    }

    Outcome<BooksOverview, BooksRefusal> overview(Staff staff, SupplierId supplier) {
        return gate.reading(staff, supplier)
                .then(allowed -> transactions.read(books -> found(
                        books.supplier(supplier).map(row -> overview(books, row.toSupplier())),
                        BooksRefusal.NOT_OPEN)));
    }

    private static BooksOverview overview(Books books, Supplier supplier) {
        List<InvoiceRow> rows = books.newestInvoices(supplier.id(), BooksOverview.MOST_INVOICES);
        List<BookedInvoice> invoices = readable(rows);
        return new BooksOverview(
                supplier,
                books.receivingAccounts(supplier.id()).stream()
                        .map(AccountRow::toReceivingAccount)
                        .toList(),
                books.customers(supplier.id(), BooksOverview.MOST_CUSTOMERS).stream()
                        .map(CustomerRow::toCustomer)
                        .toList(),
                invoices,
                receipts(books, supplier.id(), BooksOverview.MOST_RECEIPTS),
                rows.size() - invoices.size());
    }

    Outcome<Invoice, BooksRefusal> invoice(Staff staff, InvoiceRef invoice) {
        return gate.reading(staff, invoice.supplier())
                .then(allowed -> transactions.read(
                        books -> found(books.invoice(invoice).map(InvoiceRow::toInvoice), BooksRefusal.NOT_FOUND)));
    }

    Outcome<List<BookedReceipt>, BooksRefusal> receipts(Staff staff, SupplierId supplier) {
        return gate.reading(staff, supplier)
                .then(allowed -> transactions.read(books -> found(
                        books.supplier(supplier).map(row -> receipts(books, supplier, BookKeeping.MOST_RECEIPTS)),
                        BooksRefusal.NOT_OPEN)));
    }

    private static List<BookedReceipt> receipts(Books books, SupplierId supplier, int limit) {
        return books.newestReceipts(supplier, limit).stream()
                .map(ReceiptRow::toBooked)
                .toList();
    }

    private static <T> Outcome<T, BooksRefusal> found(Optional<T> value, BooksRefusal otherwise) {
        return value.<Outcome<T, BooksRefusal>>map(Outcome::accepted).orElseGet(() -> Outcome.refused(otherwise));
    }
}
