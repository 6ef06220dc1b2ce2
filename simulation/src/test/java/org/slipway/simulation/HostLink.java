// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/** The wire from one process to the host. */
final class HostLink implements HostLedger {

    private static final Duration PAST_THE_LEASE = SimulatedPosting.LEASE.plusSeconds(1);
    private static final int LATEST_SECONDS = 30;

    private final Node node;
    private final World world;
    private final SimulatedHost host;

    HostLink(Node node) {
        this.node = node;
        this.world = node.world();
        this.host = world.host();
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        int refusals = world.history().refusals(receipt.key());
        boolean there = has(receipt.key());
        node.mayEnd(CrashPoint.BEFORE_CALL);
        node.letOthersIn();
        Optional<PostingFault> fault = world.faults().posting();
        fault.ifPresent(met -> world.tally().count("host: " + met));
        PostingAnswer answer = fault.map(met -> meet(met, receipt)).orElseGet(() -> host.post(receipt));
        boolean overtaken = answer instanceof PostingAnswer.Refused && !there && has(receipt.key());
        if (overtaken || world.history().refusals(receipt.key()) > refusals) {
            world.history().crossed(receipt.key());
        }
        node.letOthersIn();
        node.mayEnd(CrashPoint.AFTER_APPLY);
        world.history().answered(receipt.key(), answer);
        world.tell("posting of " + receipt.key() + ": " + answer);
        return answer;
    }

    private boolean has(ReceiptKey key) {
        return host.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }

    private PostingAnswer meet(PostingFault fault, Receipt receipt) {
        return switch (fault) {
            case CONNECTION_REFUSED -> refused();
            case REFUSED -> host.refuse();
            case REQUEST_LOST -> new PostingAnswer.Unknown("connection reset");
            case FAILED_BEFORE -> new PostingAnswer.Unknown("502 Bad Gateway");
            case ANSWER_LOST -> applied(receipt, "read timed out");
            case FAILED_AFTER -> applied(receipt, "502 Bad Gateway");
            case GARBLED -> applied(receipt, "not JSON");
            case HANGING -> hanging(receipt);
            case SLOW -> {
                world.overtake(node, PAST_THE_LEASE);
                yield host.post(receipt);
            }
            case SLOW_AND_REFUSED -> {
                world.overtake(node, PAST_THE_LEASE);
                yield refused();
            }
            case DUPLICATED -> duplicated(receipt);
        };
    }

    private static PostingAnswer refused() {
        return new PostingAnswer.NotSent("connection refused");
    }

    private PostingAnswer applied(Receipt receipt, String cause) {
        PostingAnswer unread = host.post(receipt);
        world.tell("posting of " + receipt.key() + " is answered, and not read: " + unread);
        return new PostingAnswer.Unknown(cause);
    }

    private PostingAnswer hanging(Receipt receipt) {
        host.postLater(receipt, POSTING_BUDGET.plus(world.lot().seconds(LATEST_SECONDS)));
        world.pass(POSTING_BUDGET);
        return new PostingAnswer.Unknown("no answer within 20 s");
    }

    /** Where the host keeps no keys apart, a wire that doubles calls doubles receipts, and nobody behind it can help. */
    private PostingAnswer duplicated(Receipt receipt) {
        PostingAnswer first = host.post(receipt);
        return host.books().capabilities().contains(Capability.UNIQUE_KEY) ? host.post(receipt) : first;
    }

    private <T> T read(Supplier<T> question) {
        node.letOthersIn();
        if (world.faults().reading()) {
            throw new UnavailableException("host ledger", new IOException("connection refused"));
        }
        T answer = question.get();
        node.letOthersIn();
        return answer;
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return read(() -> host.books().find(supplier, key));
    }

    @Override
    public Optional<org.slipway.api.invoice.Supplier> supplier(SupplierId id) {
        return read(() -> host.books().supplier(id));
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        return read(() -> host.books().invoices(refs));
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return read(() -> host.books().numbered(scope, number, limit));
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return read(() -> host.books().openInvoices(supplier, customer, limit));
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return read(() -> host.books().receivingAccounts(supplier));
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return read(() -> host.books().receiptsSince(supplier, since, limit));
    }

    @Override
    public Set<Capability> capabilities() {
        return host.books().capabilities();
    }
}
