// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.database.Damage;
import org.slipway.database.MigratedSchema;
import org.slipway.host.ledger.LedgerBooks;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/** The embedded reference ledger: a host of its own, with double entry, behind the port that every host stands behind. */
@Component(
        service = {HostLedger.class, LedgerBooks.class},
        property = HostLedger.NAME + "=ledger")
public final class ReferenceLedger implements HostLedger, LedgerBooks {

    private final BookTransactions transactions;
    private final Clock clock;

    @Activate
    public ReferenceLedger(
            @Reference(target = "(osgi.unit.name=slipway-ledger)") EntityManagerFactory factory,
            @Reference(target = "(schema=slipway-ledger)") MigratedSchema schema) {
        this(factory, Clock.systemUTC());
    }

    ReferenceLedger(EntityManagerFactory factory, Clock clock) {
        this.clock = clock;
        this.transactions = new BookTransactions(factory);
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return transactions.read(books -> books.supplier(id).map(SupplierRow::toSupplier));
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        SupplierId supplier = refs.iterator().next().supplier();
        return transactions.read(books -> books.supplier(supplier)
                .map(row -> new SupplierInvoices(
                        row.toSupplier(),
                        books.invoices(refs).stream()
                                .map(invoice -> Damage.checked("invoice " + invoice.ref(), invoice::toInvoice))
                                .collect(Collectors.toMap(Invoice::ref, Function.identity())))));
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return transactions.read(books -> readable(books.numbered(scope, number, limit)));
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return transactions.read(books -> readable(books.openInvoices(supplier, customer, limit)));
    }

    /** An invoice that can't be read is not offered; whoever asks for it alone is told. */
    private static List<InvoiceSummary> readable(List<InvoiceRow> rows) {
        return rows.stream()
                .flatMap(row -> Damage.spared("invoice " + row.ref(), row::summary).stream())
                .toList();
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return transactions.read(books -> books.receivingAccounts(supplier).stream()
                .map(AccountRow::toReceivingAccount)
                .toList());
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        return transactions.post(entities -> new ReceiptBooking(entities, receipt, clock.instant()).book());
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return transactions.read(books -> books.receipt(supplier, key).map(ReceiptRow::number));
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return transactions.read(books -> books.receiptsSince(supplier, since, limit).stream()
                .map(ReceiptRow::toPosted)
                .toList());
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.UNIQUE_KEY,
                Capability.LOOKUP,
                Capability.RECEIPTS,
                Capability.MULTI_INVOICE,
                Capability.FREE_ALLOCATION,
                Capability.OVERPAYMENT,
                Capability.BOOKS);
    }

    @Override
    public boolean open(Supplier supplier, List<ReceivingAccount> accounts) {
        return transactions.write(books -> {
            if (books.supplier(supplier.id()).isPresent()) {
                return false;
            }
            BookWriting writing = new BookWriting(books, Entered.byPlatform());
            writing.open(supplier);
            accounts.forEach(account -> writing.add(supplier.id(), account));
            return true;
        });
    }

    @Override
    public boolean enter(Invoice invoice) {
        InvoiceChecks.require(invoice);
        return transactions.write(books -> {
            if (books.lockSupplier(invoice.ref().supplier()).isEmpty()) {
                throw new IllegalArgumentException(
                        "no books of " + invoice.ref().supplier());
            }
            if (books.invoice(invoice.ref()).isPresent()) {
                return false;
            }
            new BookWriting(books, Entered.byPlatform()).enter(invoice);
            return true;
        });
    }

    @Override
    public void cancel(InvoiceRef ref) {
        transactions.write(books -> {
            books.lockSupplier(ref.supplier());
            books.invoice(ref).ifPresent(row -> {
                Invoice before = row.toInvoice();
                if (row.cancel()) {
                    books.add(Bookings.cancelled(before));
                }
            });
            return true;
        });
    }
}
