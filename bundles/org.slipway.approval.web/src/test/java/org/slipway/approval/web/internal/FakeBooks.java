// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookKeeping;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BookedInvoice;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.books.InvoiceFile;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** Shows the books it was given, keeps what it was asked, and refuses as it was told. */
final class FakeBooks implements BookKeeping {

    BooksOverview overview = new BooksOverview(
            Suppliers.TALA,
            List.of(Methods.GCASH.account()),
            List.of(Customers.NARRA, Customers.MOLAVE),
            List.of(
                    new BookedInvoice(
                            InvoiceBuilder.invoice()
                                    .id("1002")
                                    .customer(Customers.MOLAVE)
                                    .build()
                                    .summary(),
                            Optional.empty()),
                    new BookedInvoice(
                            InvoiceBuilder.invoice().build().summary(),
                            Optional.of(Instant.parse("2026-03-01T01:30:00Z")))),
            List.of());
    Optional<BooksRefusal> noOverview = Optional.empty();
    Optional<BooksRefused> refusal = Optional.empty();
    InvoiceFile file = new InvoiceFile(List.of(InvoiceBuilder.invoice().build().summary()), 3, List.of());
    Optional<Invoice> booked = Optional.empty();
    Optional<String> unknown = Optional.empty();
    List<Customer> found = List.of();
    List<BookedInvoice> foundInvoices = List.of();
    List<Supplier> suppliers = List.of();
    final Set<SupplierId> elsewhere = new HashSet<>();
    final List<BookedReceipt> receipts = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<InvoiceEntry> invoices = new ArrayList<>();
    final List<BookEntry> entries = new ArrayList<>();

    @Override
    public boolean keeps(SupplierScope scope) {
        return scope.every() || !elsewhere.containsAll(scope.suppliers());
    }

    @Override
    public List<Supplier> suppliers(Staff staff) {
        return staff.maySetUp() ? suppliers : List.of();
    }

    @Override
    public Outcome<List<Customer>, BooksRefusal> customers(Staff staff, SupplierId supplier, String text) {
        asked.add("customers " + staff.name() + " " + supplier + " " + text);
        return Outcome.accepted(found);
    }

    @Override
    public Outcome<List<BookedInvoice>, BooksRefusal> invoices(Staff staff, SupplierId supplier, String text) {
        asked.add("invoices " + staff.name() + " " + supplier + " " + text);
        return Outcome.accepted(foundInvoices);
    }

    @Override
    public Outcome<BooksOverview, BooksRefusal> overview(Staff staff, SupplierId supplier) {
        return noOverview
                .<Outcome<BooksOverview, BooksRefusal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(overview));
    }

    @Override
    public Outcome<Supplier, BooksRefused> open(Staff staff, SupplierId supplier, BookEntry entry) {
        return answer("open", staff, supplier, entry).map(done -> Suppliers.TALA);
    }

    @Override
    public Outcome<ReceivingAccount, BooksRefused> addAccount(Staff staff, SupplierId supplier, BookEntry entry) {
        return answer("account", staff, supplier, entry).map(done -> Methods.GCASH.account());
    }

    @Override
    public Outcome<Customer, BooksRefused> addCustomer(Staff staff, SupplierId supplier, BookEntry entry) {
        return answer("customer", staff, supplier, entry).map(done -> Customers.NARRA);
    }

    @Override
    public Outcome<Customer, BooksRefused> correctCustomer(Staff staff, SupplierId supplier, BookEntry entry) {
        return answer("correct", staff, supplier, entry).map(done -> Customers.NARRA);
    }

    @Override
    public Outcome<InvoiceRef, BooksRefused> cancelInvoice(Staff staff, SupplierId supplier, BookEntry entry) {
        return answer("cancel", staff, supplier, entry).map(done -> new InvoiceRef(supplier, "1001"));
    }

    @Override
    public Outcome<InvoiceRef, BooksRefused> enterInvoice(Staff staff, SupplierId supplier, InvoiceEntry entry) {
        invoices.add(entry);
        return answer("invoice", staff, supplier, entry.head()).map(done -> new InvoiceRef(supplier, "1"));
    }

    @Override
    public Outcome<Invoice, BooksRefused> checkInvoice(Staff staff, SupplierId supplier, InvoiceEntry entry) {
        invoices.add(entry);
        if (unknown.equals(Optional.of(entry.head().value(BookField.CUSTOMER).strip()))) {
            return Outcome.refused(BooksRefused.of(List.of(new BookFault(BookField.CUSTOMER, 0, BookProblem.UNKNOWN))));
        }
        return answer("check", staff, supplier, entry.head())
                .map(done -> InvoiceBuilder.invoice().build());
    }

    @Override
    public Outcome<Invoice, BooksRefusal> invoice(Staff staff, InvoiceRef invoice) {
        asked.add("invoice " + staff.name() + " " + invoice);
        return booked.<Outcome<Invoice, BooksRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(BooksRefusal.NOT_FOUND));
    }

    @Override
    public Outcome<List<BookedReceipt>, BooksRefusal> receipts(Staff staff, SupplierId supplier) {
        return noOverview
                .<Outcome<List<BookedReceipt>, BooksRefusal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(receipts));
    }

    @Override
    public Outcome<InvoiceFile, BooksRefusal> review(Staff staff, SupplierId supplier, byte[] content) {
        asked.add("review " + staff.name() + " " + supplier + " " + new String(content, StandardCharsets.UTF_8));
        return Outcome.accepted(file);
    }

    @Override
    public Outcome<InvoiceFile, BooksRefusal> importFile(Staff staff, SupplierId supplier, byte[] content) {
        asked.add("import " + staff.name() + " " + supplier + " " + new String(content, StandardCharsets.UTF_8));
        return Outcome.accepted(file);
    }

    @Override
    public Outcome<String, BooksRefusal> send(Staff staff, InvoiceRef invoice) {
        asked.add("send " + staff.name() + " " + invoice);
        return refusal.<Outcome<String, BooksRefusal>>map(refused -> Outcome.refused(refused.reason()))
                .orElseGet(() -> Outcome.accepted("payables@narra.example"));
    }

    private Outcome<String, BooksRefused> answer(String use, Staff staff, SupplierId supplier, BookEntry entry) {
        asked.add(use + " " + staff.name() + " " + supplier);
        entries.add(entry);
        return refusal.<Outcome<String, BooksRefused>>map(Outcome::refused).orElseGet(() -> Outcome.accepted(use));
    }
}
