// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
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
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.database.MigratedSchema;

/** The books of the reference ledger, kept by the admins of their suppliers. */
@Component
public final class LedgerBookKeeping implements BookKeeping {

    private final BookTransactions transactions;
    private final BookReading reading;
    private final BookGate gate;
    private final PortalStores portal;
    private final Clock clock;

    @Activate
    public LedgerBookKeeping(
            @Reference(target = "(osgi.unit.name=slipway-ledger)") EntityManagerFactory factory,
            @Reference(target = "(schema=slipway-ledger)") MigratedSchema schema,
            @Reference PortalStores portal) {
        this(factory, portal, Clock.systemUTC());
    }

    LedgerBookKeeping(EntityManagerFactory factory, PortalStores portal, Clock clock) {
        this.portal = portal;
        this.clock = clock;
        this.transactions = new BookTransactions(factory);
        this.gate = new BookGate(portal, clock);
        this.reading = new BookReading(transactions, gate);
    }

    @Override
    public boolean keeps(SupplierScope scope) {
        return portal.keeps(scope);
    }

    @Override
    public List<Supplier> suppliers(Staff staff) {
        return reading.suppliers(staff);
    }

    @Override
    public Outcome<List<Customer>, BooksRefusal> customers(Staff staff, SupplierId supplier, String text) {
        return reading.customers(staff, supplier, text);
    }

    @Override
    public Outcome<List<BookedInvoice>, BooksRefusal> invoices(Staff staff, SupplierId supplier, String text) {
        return reading.invoices(staff, supplier, text);
    }

    @Override
    public Outcome<BooksOverview, BooksRefusal> overview(Staff staff, SupplierId supplier) {
        return reading.overview(staff, supplier);
    }

    @Override
    public Outcome<Invoice, BooksRefusal> invoice(Staff staff, InvoiceRef invoice) {
        return reading.invoice(staff, invoice);
    }

    @Override
    public Outcome<Supplier, BooksRefused> open(Staff staff, SupplierId supplier, BookEntry entry) {
        return gate.writing(staff, supplier)
                .then(trail -> read(SupplierReading.of(supplier, entry))
                        .then(read -> transactions.write(books -> {
                            if (books.supplier(supplier).isPresent()) {
                                return refused(BooksRefusal.OPEN_BEFORE);
                            }
                            new BookWriting(books, trail.entered()).open(read);
                            trail.say(
                                    AuditAction.BOOKS_OPENED,
                                    supplier.value(),
                                    read.currency().getCode());
                            return Outcome.accepted(read);
                        })));
    }

    @Override
    public Outcome<ReceivingAccount, BooksRefused> addAccount(Staff staff, SupplierId supplier, BookEntry entry) {
        return gate.writing(staff, supplier)
                .then(trail -> read(AccountReading.of(entry))
                        .then(account -> transactions.write(books -> {
                            if (books.lockSupplier(supplier).isEmpty()) {
                                return refused(BooksRefusal.NOT_OPEN);
                            }
                            if (books.hasAccount(supplier, account.id())) {
                                return taken(BookField.ACCOUNT);
                            }
                            new BookWriting(books, trail.entered()).add(supplier, account);
                            trail.say(AuditAction.ACCOUNT_ADDED, account.id(), "");
                            return Outcome.accepted(account);
                        })));
    }

    @Override
    public Outcome<Customer, BooksRefused> addCustomer(Staff staff, SupplierId supplier, BookEntry entry) {
        return gate.writing(staff, supplier)
                .then(trail -> read(CustomerReading.of(entry))
                        .then(customer -> transactions.write(books -> {
                            if (books.lockSupplier(supplier).isEmpty()) {
                                return refused(BooksRefusal.NOT_OPEN);
                            }
                            if (books.customer(supplier, customer.id()).isPresent()) {
                                return taken(BookField.CUSTOMER);
                            }
                            new BookWriting(books, trail.entered()).add(supplier, customer);
                            trail.say(AuditAction.CUSTOMER_ADDED, customer.id().value(), "");
                            return Outcome.accepted(customer);
                        })));
    }

    @Override
    public Outcome<Invoice, BooksRefused> checkInvoice(Staff staff, SupplierId supplier, InvoiceEntry entry) {
        return gate.reading(staff, supplier)
                .fold(
                        allowed -> transactions.read(books -> books.supplier(supplier)
                                .map(row -> new BookInvoices(books, row.toSupplier()).check(entry))
                                .orElseGet(() -> refused(BooksRefusal.NOT_OPEN))),
                        LedgerBookKeeping::refused);
    }

    @Override
    public Outcome<InvoiceRef, BooksRefused> enterInvoice(Staff staff, SupplierId supplier, InvoiceEntry entry) {
        return gate.writing(staff, supplier)
                .then(trail -> transactions.write(books -> books.lockSupplier(supplier)
                        .map(row -> new BookInvoices(books, row.toSupplier()).enter(entry, trail))
                        .orElseGet(() -> refused(BooksRefusal.NOT_OPEN))));
    }

    @Override
    public Outcome<List<BookedReceipt>, BooksRefusal> receipts(Staff staff, SupplierId supplier) {
        return reading.receipts(staff, supplier);
    }

    @Override
    public Outcome<InvoiceFile, BooksRefusal> review(Staff staff, SupplierId supplier, byte[] file) {
        return gate.reading(staff, supplier)
                .then(allowed -> transactions.read(books -> found(
                        books.supplier(supplier).map(row -> new InvoiceImport(books, row.toSupplier()).review(file)))));
    }

    @Override
    public Outcome<InvoiceFile, BooksRefusal> importFile(Staff staff, SupplierId supplier, byte[] file) {
        return gate.reading(staff, supplier).then(allowed -> {
            BookTrail trail = gate.trail(staff, supplier);
            return transactions.write(books ->
                    found(books.lockSupplier(supplier).map(row -> importFile(books, row.toSupplier(), file, trail))));
        });
    }

    private static InvoiceFile importFile(Books books, Supplier supplier, byte[] file, BookTrail trail) {
        InvoiceFile entered = new InvoiceImport(books, supplier).enter(file, trail.entered());
        trail.say(
                AuditAction.INVOICE_ENTERED,
                entered.added().stream().map(invoice -> invoice.ref().invoice()),
                "from a file");
        return entered;
    }

    @Override
    public Outcome<Customer, BooksRefused> correctCustomer(Staff staff, SupplierId supplier, BookEntry entry) {
        return gate.writing(staff, supplier)
                .then(trail -> read(CustomerReading.of(entry))
                        .then(customer -> transactions.write(books -> books.lockSupplier(supplier)
                                .map(row -> new BookCorrections(books, trail).correct(supplier, customer))
                                .orElseGet(() -> refused(BooksRefusal.NOT_OPEN)))));
    }

    /** Slips are looked at with the supplier locked, outside of whose transaction none is posted. */
    @Override
    public Outcome<InvoiceRef, BooksRefused> cancelInvoice(Staff staff, SupplierId supplier, BookEntry entry) {
        return gate.writing(staff, supplier)
                .then(trail -> read(BookCorrections.Cancelled.of(entry))
                        .then(wish -> transactions.write(books -> books.lockSupplier(supplier)
                                .map(row -> new BookCorrections(books, trail)
                                        .cancel(
                                                wish.ref(supplier),
                                                wish.reason(),
                                                portal.slips().ofInvoice(wish.ref(supplier))))
                                .orElseGet(() -> refused(BooksRefusal.NOT_OPEN)))));
    }

    private static <T> Outcome<T, BooksRefusal> found(Optional<T> value) {
        return value.<Outcome<T, BooksRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(BooksRefusal.NOT_OPEN));
    }

    @Override
    public Outcome<String, BooksRefusal> send(Staff staff, InvoiceRef invoice) {
        return gate.reading(staff, invoice.supplier())
                .then(allowed -> transactions.read(books -> books.invoice(invoice)
                        .map(row -> address(row.summary()))
                        .orElseGet(() -> Outcome.refused(BooksRefusal.NOT_FOUND))))
                .then(address -> mail(staff, invoice))
                .map(address -> {
                    transactions.write(books -> books.invoice(invoice).map(row -> row.sent(staff, clock.instant())));
                    return address;
                });
    }

    private static Outcome<String, BooksRefusal> address(InvoiceSummary invoice) {
        String address = invoice.header().customer().email();
        if (!invoice.payable()) {
            return Outcome.refused(BooksRefusal.NOT_PAYABLE);
        }
        return address.isEmpty() ? Outcome.refused(BooksRefusal.NO_ADDRESS) : Outcome.accepted(address);
    }

    private Outcome<String, BooksRefusal> mail(Staff staff, InvoiceRef invoice) {
        return portal.notifications()
                .send(staff, invoice)
                .fold(Outcome::accepted, refused -> Outcome.refused(refusal(refused.reason())));
    }

    private static BooksRefusal refusal(NotificationRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_INVOICE -> BooksRefusal.NOT_FOUND;
            case NOT_ALLOWED -> BooksRefusal.NOT_ALLOWED;
            case NO_ADDRESS -> BooksRefusal.NO_ADDRESS;
            case NOT_PAYABLE -> BooksRefusal.NOT_PAYABLE;
            case TOO_MANY_BY_STAFF, TOO_MANY_OF_INVOICE -> BooksRefusal.SENT_TOO_OFTEN;
        };
    }

    private static <T> Outcome<T, BooksRefused> read(Outcome<T, List<BookFault>> reading) {
        return reading.fold(Outcome::accepted, faults -> Outcome.refused(BooksRefused.of(faults)));
    }

    private static <T> Outcome<T, BooksRefused> taken(BookField field) {
        return Outcome.refused(BooksRefused.of(List.of(new BookFault(field, 0, BookProblem.TAKEN))));
    }

    private static <T> Outcome<T, BooksRefused> refused(BooksRefusal reason) {
        return Outcome.refused(new BooksRefused(reason));
    }
}
