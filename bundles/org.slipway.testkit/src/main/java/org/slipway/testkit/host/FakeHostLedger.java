// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Attachment;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/**
 * A host in memory that keeps the contract, and misbehaves as told: it may be out of reach, refuse, lose its answer after
 * it has posted, or fail before.
 */
public final class FakeHostLedger implements HostLedger {

    /** What becomes of the next posting. */
    public enum Mishap {
        /** Nothing listens: surely not posted. */
        UNREACHABLE,
        /** Posted, but the answer is lost. */
        ANSWER_LOST,
        /** Not posted, and the answer does not say so. */
        FAILED_UNKNOWN
    }

    private final Map<SupplierId, Supplier> suppliers = new LinkedHashMap<>();
    private final Map<InvoiceRef, Invoice> invoices = new LinkedHashMap<>();
    private final Map<SupplierId, List<ReceivingAccount>> accounts = new LinkedHashMap<>();
    private final List<Booked> booked = new ArrayList<>();
    private final Map<InvoiceRef, InvoiceDocument> documents = new LinkedHashMap<>();
    private final KeptFiles files = new KeptFiles();
    private final Clock clock;
    private final List<Mishap> mishaps = new ArrayList<>();
    private Set<Capability> capabilities = EnumSet.allOf(Capability.class);
    private Optional<PostingAnswer.Refused> refusal = Optional.empty();
    private boolean outOfReach;

    /** Empty, by the machine's clock. */
    public FakeHostLedger() {
        this(Clock.systemUTC());
    }

    /** Empty, with a clock of its own. */
    public FakeHostLedger(Clock clock) {
        this.clock = clock;
    }

    /** A receipt as it came, and as it stands in the ledger. */
    private record Booked(Receipt receipt, PostedReceipt posted) {}

    /** Adds or replaces a supplier with the accounts that it receives money on. */
    public synchronized FakeHostLedger with(Supplier supplier, ReceivingAccount... receiving) {
        suppliers.put(supplier.id(), supplier);
        accounts.put(supplier.id(), List.of(receiving));
        return this;
    }

    /** Adds or replaces an invoice. */
    public synchronized FakeHostLedger with(Invoice invoice) {
        invoices.put(invoice.ref(), invoice);
        return this;
    }

    /** Adds a document of an invoice. */
    public synchronized FakeHostLedger with(InvoiceRef invoice, InvoiceDocument document) {
        documents.put(invoice, document);
        return this;
    }

    /** From now on the host can do this and nothing else. */
    public synchronized FakeHostLedger capable(Set<Capability> of) {
        capabilities = Set.copyOf(of);
        return this;
    }

    /** The next postings go wrong like this, one each; then all is well again. */
    public synchronized void next(Mishap... coming) {
        mishaps.addAll(List.of(coming));
    }

    /** From now on every posting is refused, until {@link #accept()}. */
    public synchronized void refuse(PostingRefusal reason, String detail) {
        refusal = Optional.of(new PostingAnswer.Refused(reason, detail));
    }

    /** Ends {@link #refuse}. */
    public synchronized void accept() {
        refusal = Optional.empty();
    }

    /** From now on nothing can be read and nothing posted, until it is called with false. */
    public synchronized void outOfReach(boolean cutOff) {
        outOfReach = cutOff;
    }

    /** The files that are kept with a receipt, in the order they came. */
    public synchronized List<Attachment> files(ReceiptKey receipt) {
        return files.of(receipt);
    }

    /** Every receipt in the ledger, oldest first. Without unique keys there may be several of one key. */
    public synchronized List<Receipt> receipts() {
        return booked.stream().map(Booked::receipt).toList();
    }

    @Override
    public synchronized Optional<Supplier> supplier(SupplierId id) {
        requireReach();
        return Optional.ofNullable(suppliers.get(id));
    }

    @Override
    public synchronized Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        requireReach();
        Map<InvoiceRef, Invoice> found = new LinkedHashMap<>(invoices);
        found.keySet().retainAll(refs);
        return Optional.ofNullable(suppliers.get(refs.iterator().next().supplier()))
                .map(supplier -> new SupplierInvoices(supplier, found));
    }

    @Override
    public synchronized List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        requireReach();
        return invoices.values().stream()
                .filter(invoice -> scope.reaches(invoice.ref().supplier()))
                .filter(invoice -> invoice.header().number().equals(number))
                .map(Invoice::summary)
                .sorted(Comparator.comparing(invoice -> invoice.ref().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        requireReach();
        return invoices.values().stream()
                .filter(invoice -> invoice.ref().supplier().equals(supplier))
                .filter(invoice -> invoice.header().customer().id().equals(customer))
                .map(Invoice::summary)
                .filter(InvoiceSummary::payable)
                .sorted(Comparator.comparing(
                                (InvoiceSummary invoice) -> invoice.header().due())
                        .thenComparing(invoice -> invoice.ref().invoice()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        requireReach();
        return accounts.getOrDefault(supplier, List.of());
    }

    @Override
    public synchronized Optional<InvoiceDocument> document(InvoiceRef ref) {
        requireReach();
        return Optional.ofNullable(documents.get(ref));
    }

    @Override
    public synchronized PostingAnswer post(Receipt receipt) {
        Optional<Mishap> mishap = mishaps.isEmpty() ? Optional.empty() : Optional.of(mishaps.remove(0));
        if (outOfReach || mishap.equals(Optional.of(Mishap.UNREACHABLE))) {
            return new PostingAnswer.NotSent("connection refused");
        }
        if (mishap.equals(Optional.of(Mishap.FAILED_UNKNOWN))) {
            return new PostingAnswer.Unknown("502 Bad Gateway");
        }
        PostingAnswer answer = refusal.<PostingAnswer>map(refused -> refused).orElseGet(() -> apply(receipt));
        return mishap.equals(Optional.of(Mishap.ANSWER_LOST)) ? new PostingAnswer.Unknown("connection reset") : answer;
    }

    @Override
    public synchronized Optional<String> find(SupplierId supplier, ReceiptKey key) {
        requireReach();
        return booked(supplier, key).map(found -> found.posted().number());
    }

    @Override
    public synchronized List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        requireReach();
        return booked.stream()
                .filter(found -> found.receipt().supplier().equals(supplier))
                .map(Booked::posted)
                .filter(receipt -> !receipt.posted().isBefore(since))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized AttachingAnswer attach(ReceiptFile file) {
        return outOfReach
                ? new AttachingAnswer.NotSent("connection refused")
                : files.keep(file, booked(file.supplier(), file.receipt()).isPresent());
    }

    @Override
    public synchronized Set<Capability> capabilities() {
        return capabilities;
    }

    private Optional<Booked> booked(SupplierId supplier, ReceiptKey key) {
        return booked.stream()
                .filter(found -> found.receipt().supplier().equals(supplier))
                .filter(found -> found.receipt().key().equals(key))
                .findFirst();
    }

    private void requireReach() {
        if (outOfReach) {
            throw new UnavailableException("host ledger", new IllegalStateException("connection refused"));
        }
    }

    private PostingAnswer apply(Receipt receipt) {
        Optional<Booked> first = booked(receipt.supplier(), receipt.key());
        if (first.isPresent() && capabilities.contains(Capability.UNIQUE_KEY)) {
            return receipt.equals(first.get().receipt())
                    ? new PostingAnswer.Posted(first.get().posted().number())
                    : refused(PostingRefusal.KEY_REUSED);
        }
        return check(receipt).orElseGet(() -> book(receipt));
    }

    private Optional<PostingAnswer> check(Receipt receipt) {
        boolean known = receivingAccounts(receipt.supplier()).stream()
                .anyMatch(account -> account.id().equals(receipt.payment().receivingAccount()));
        if (!known) {
            return Optional.of(refused(PostingRefusal.UNKNOWN_ACCOUNT));
        }
        Money allocated = Money.total(
                receipt.allocations().stream().map(ReceiptAllocation::amount).toList());
        if (allocated.isLessThan(receipt.payment().amount()) && !capabilities.contains(Capability.OVERPAYMENT)) {
            return Optional.of(refused(PostingRefusal.OVER_OUTSTANDING));
        }
        return receipt.allocations().stream()
                .flatMap(allocation -> check(receipt, allocation).stream())
                .findFirst();
    }

    private Optional<PostingAnswer> check(Receipt receipt, ReceiptAllocation allocation) {
        Invoice invoice = invoices.get(new InvoiceRef(receipt.supplier(), allocation.invoice()));
        if (invoice == null
                || !invoice.payable()
                || !invoice.header().customer().id().equals(receipt.customer())) {
            return Optional.of(refused(PostingRefusal.INVOICE_NOT_PAYABLE));
        }
        return allocation.amount().isGreaterThan(invoice.totals().outstanding())
                ? Optional.of(refused(PostingRefusal.OVER_OUTSTANDING))
                : Optional.empty();
    }

    private PostingAnswer book(Receipt receipt) {
        for (ReceiptAllocation allocation : receipt.allocations()) {
            invoices.compute(
                    new InvoiceRef(receipt.supplier(), allocation.invoice()),
                    (ref, invoice) -> InvoicePayment.paid(Objects.requireNonNull(invoice), allocation.amount()));
        }
        String number = "RC-" + (booked.size() + 1);
        booked.add(new Booked(receipt, Receipts.posted(receipt, number, clock.instant())));
        return new PostingAnswer.Posted(number);
    }

    private static PostingAnswer refused(PostingRefusal reason) {
        return new PostingAnswer.Refused(reason, "");
    }
}
