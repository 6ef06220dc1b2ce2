// SPDX-License-Identifier: Apache-2.0
package com.example.host.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/** The smallest host. It claims what it proves by the contract, and no more: no lists of receipts, one invoice a receipt. */
@Component(property = "service.ranking:Integer=100")
public final class ExampleHost implements HostLedger {

    private final Books books;

    @Activate
    public ExampleHost() {
        this(new Books());
    }

    ExampleHost(Books books) {
        this.books = books;
    }

    @Override
    public synchronized Optional<Supplier> supplier(SupplierId id) {
        return books.supplier(id);
    }

    @Override
    public synchronized Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        Map<InvoiceRef, Invoice> found = new LinkedHashMap<>();
        refs.forEach(ref -> books.invoice(ref).ifPresent(invoice -> found.put(ref, invoice)));
        return books.supplier(refs.iterator().next().supplier()).map(supplier -> new SupplierInvoices(supplier, found));
    }

    @Override
    public synchronized List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return summaries()
                .filter(invoice -> scope.reaches(invoice.ref().supplier()))
                .filter(invoice -> invoice.header().number().equals(number))
                .sorted(Comparator.comparing(invoice -> invoice.ref().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return summaries()
                .filter(InvoiceSummary::payable)
                .filter(invoice -> invoice.ref().supplier().equals(supplier))
                .filter(invoice -> invoice.header().customer().id().equals(customer))
                .sorted(Comparator.comparing(invoice -> invoice.header().due()))
                .limit(limit)
                .toList();
    }

    private Stream<InvoiceSummary> summaries() {
        return books.invoices().stream().map(Invoice::summary);
    }

    @Override
    public synchronized List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return books.accounts(supplier);
    }

    /** Look for the key, check, book: in one transaction of the platform, or guarded by its unique key. */
    @Override
    public synchronized PostingAnswer post(Receipt receipt) {
        Optional<Receipt> earlier = earlier(receipt.supplier(), receipt.key());
        if (earlier.isPresent()) {
            return earlier.get().equals(receipt)
                    ? new PostingAnswer.Posted(number(receipt.key()))
                    : new PostingAnswer.Refused(PostingRefusal.KEY_REUSED, "");
        }
        Optional<PostingRefusal> refusal = refusal(receipt);
        if (refusal.isPresent()) {
            return new PostingAnswer.Refused(refusal.get(), "");
        }
        books.book(receipt);
        return new PostingAnswer.Posted(number(receipt.key()));
    }

    private Optional<PostingRefusal> refusal(Receipt receipt) {
        if (receipt.allocations().size() > 1) {
            return Optional.of(PostingRefusal.OTHER);
        }
        if (books.accounts(receipt.supplier()).stream()
                .noneMatch(account -> account.id().equals(receipt.payment().receivingAccount()))) {
            return Optional.of(PostingRefusal.UNKNOWN_ACCOUNT);
        }
        Optional<Invoice> invoice = books.invoice(new InvoiceRef(
                        receipt.supplier(), receipt.allocations().get(0).invoice()))
                .filter(Invoice::payable)
                .filter(found -> found.header().customer().id().equals(receipt.customer()));
        if (invoice.isEmpty()) {
            return Optional.of(PostingRefusal.INVOICE_NOT_PAYABLE);
        }
        boolean more = receipt.payment().amount().isGreaterThan(receipt.allocations().get(0).amount())
                || receipt.payment().amount().isGreaterThan(invoice.get().totals().outstanding());
        return more ? Optional.of(PostingRefusal.OVER_OUTSTANDING) : Optional.empty();
    }

    @Override
    public synchronized Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return earlier(supplier, key).map(receipt -> number(receipt.key()));
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        throw new UnsupportedOperationException("not claimed");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.UNIQUE_KEY, Capability.LOOKUP);
    }

    private Optional<Receipt> earlier(SupplierId supplier, ReceiptKey key) {
        return books.receipts().stream()
                .filter(receipt ->
                        receipt.supplier().equals(supplier) && receipt.key().equals(key))
                .findFirst();
    }

    private static String number(ReceiptKey key) {
        return "R-" + key;
    }
}
