// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/** A host that takes receipts, and fails as a test tells it to. */
final class ScriptedLedger implements HostLedger {

    /** What is in the books: the number of a receipt is RC- and its place. */
    final List<Receipt> receipts = new ArrayList<>();

    /** What it was asked, in order: "post" or "find". */
    final List<String> calls = new ArrayList<>();

    /** The files that were handed over, in order. */
    final List<ReceiptFile> files = new ArrayList<>();

    private final Set<Capability> capabilities;
    private final Deque<UnaryOperator<PostingAnswer>> after = new ArrayDeque<>();
    private final Deque<Optional<PostingAnswer>> instead = new ArrayDeque<>();
    private Runnable duringPost = () -> {};
    private boolean lookUpFails;
    private AttachingAnswer attaching = new AttachingAnswer.Attached();
    private UnaryOperator<String> numbers = UnaryOperator.identity();

    ScriptedLedger(Capability... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    /** The next posting is applied, but its answer is lost. */
    void loseTheNextAnswer() {
        instead.add(Optional.empty());
        after.add(answer -> new PostingAnswer.Unknown("read timed out"));
    }

    /** The next posting never arrives, and nobody can tell. */
    void loseTheNextRequest() {
        refuseNext(new PostingAnswer.Unknown("connection reset"));
    }

    /** Nothing listens at the next posting. */
    void refuseTheNextConnection() {
        refuseNext(new PostingAnswer.NotSent("connection refused"));
    }

    /** From now on the numbers of receipts have another shape. */
    void numbers(UnaryOperator<String> shaped) {
        numbers = shaped;
    }

    /** The next posting is refused. */
    void refuseNext(PostingRefusal reason, String detail) {
        refuseNext(new PostingAnswer.Refused(reason, detail));
    }

    private void refuseNext(PostingAnswer answer) {
        instead.add(Optional.of(answer));
        after.add(UnaryOperator.identity());
    }

    /** Happens once, while the next posting is on its way and before it is applied. */
    void whileOnTheWay(Runnable action) {
        duringPost = action;
    }

    /** The receipt that was sent first arrives while the next posting is on its way, and the next one is refused. */
    void applyTheFirstAndRefuseNext(Receipt first) {
        whileOnTheWay(() -> receipts.add(first));
        refuseNext(PostingRefusal.INVOICE_NOT_PAYABLE, "nothing is outstanding any more");
    }

    /** From now on files are answered so. */
    void answerFiles(AttachingAnswer answer) {
        attaching = answer;
    }

    void failLookUps(boolean fail) {
        lookUpFails = fail;
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        calls.add("post");
        Runnable action = duringPost;
        duringPost = () -> {};
        action.run();
        if (instead.isEmpty()) {
            return apply(receipt);
        }
        return after.remove().apply(instead.remove().orElseGet(() -> apply(receipt)));
    }

    private PostingAnswer apply(Receipt receipt) {
        Optional<String> first =
                capabilities.contains(Capability.UNIQUE_KEY) ? number(receipt.key()) : Optional.empty();
        if (first.isPresent()) {
            return new PostingAnswer.Posted(first.get());
        }
        receipts.add(receipt);
        return new PostingAnswer.Posted(numbers.apply("RC-" + receipts.size()));
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        calls.add("find");
        if (lookUpFails) {
            throw new UnavailableException("host ledger", new IOException("connection refused"));
        }
        return number(key);
    }

    private Optional<String> number(ReceiptKey key) {
        for (int place = 1; place <= receipts.size(); place++) {
            if (receipts.get(place - 1).key().equals(key)) {
                return Optional.of(numbers.apply("RC-" + place));
            }
        }
        return Optional.empty();
    }

    @Override
    public AttachingAnswer attach(ReceiptFile file) {
        files.add(file);
        return attaching;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        throw new UnsupportedOperationException();
    }

    /** All are posted five seconds after the approval. */
    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        calls.add("list");
        if (lookUpFails) {
            throw new UnavailableException("host ledger", new IOException("connection refused"));
        }
        Instant posted = Instant.parse("2026-03-04T04:00:05Z");
        return receipts.stream()
                .filter(receipt -> !posted.isBefore(since))
                .map(receipt -> new PostedReceipt(
                        number(receipt.key()).orElseThrow(),
                        receipt.key(),
                        receipt.payment().amount(),
                        receipt.payment().date(),
                        receipt.payment().receivingAccount(),
                        posted))
                .toList();
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        throw new UnsupportedOperationException();
    }
}
