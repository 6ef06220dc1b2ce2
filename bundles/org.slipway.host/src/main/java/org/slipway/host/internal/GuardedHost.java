// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.host.internal.Calls.NoAnswerException;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/**
 * Stands before the adapters, and asks the one that keeps the books of the supplier. What pages read, what is posted, and files have
 * threads of their own: none takes another's.
 */
@Component
public final class GuardedHost implements BoundedHost {

    private static final int READS_AT_ONCE = 32;
    private static final int POSTINGS_AT_ONCE = 8;
    private static final int FILES_AT_ONCE = 2;
    private static final Comparator<InvoiceSummary> BY_SUPPLIER = Comparator.comparing(
                    (InvoiceSummary invoice) -> invoice.ref().supplier().value())
            .thenComparing(invoice -> invoice.ref().invoice());

    private final Hosts hosts;
    private final Calls reads;
    private final Calls postings;
    private final Calls files;

    @Activate
    public GuardedHost(@Reference Hosts hosts) {
        this(
                hosts,
                new Calls("slipway-host-read", READS_AT_ONCE, READ_BUDGET),
                new Calls("slipway-host-post", POSTINGS_AT_ONCE, POSTING_BUDGET),
                new Calls("slipway-host-file", FILES_AT_ONCE, FILE_BUDGET));
    }

    GuardedHost(Hosts hosts, Calls reads, Calls postings, Calls files) {
        this.hosts = hosts;
        this.reads = reads;
        this.postings = postings;
        this.files = files;
    }

    @Deactivate
    void stop() {
        reads.close();
        postings.close();
        files.close();
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return read(reads, "supplier", () -> hosts.of(id).supplier(id));
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        SupplierId supplier = refs.iterator().next().supplier();
        return read(reads, "invoices", () -> hosts.of(supplier).invoices(refs));
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return read(
                reads,
                "numbered",
                () -> hosts.parts(scope).stream()
                        .flatMap(part -> own(part.host(), part.host().numbered(part.scope(), number, limit)))
                        .sorted(BY_SUPPLIER)
                        .limit(limit)
                        .toList());
    }

    private Stream<InvoiceSummary> own(HostLedger host, List<InvoiceSummary> found) {
        return found.stream().filter(invoice -> hosts.of(invoice.ref().supplier()) == host);
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return read(reads, "openInvoices", () -> hosts.of(supplier).openInvoices(supplier, customer, limit));
    }

    @Override
    public Optional<InvoiceDocument> document(InvoiceRef ref) {
        return read(reads, "document", () -> hosts.of(ref.supplier()).document(ref));
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return read(reads, "receivingAccounts", () -> hosts.of(supplier).receivingAccounts(supplier));
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return read(postings, "find", () -> hosts.of(supplier).find(supplier, key));
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return read(postings, "receiptsSince", () -> hosts.of(supplier).receiptsSince(supplier, since, limit));
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        return hosts.find(receipt.supplier())
                .map(host -> post(host, receipt))
                .orElseGet(() -> new PostingAnswer.NotSent(hosts.missing(receipt.supplier())));
    }

    private PostingAnswer post(HostLedger host, Receipt receipt) {
        try {
            return postings.ask("post", () -> host.post(receipt));
        } catch (NoAnswerException e) {
            String cause = String.valueOf(e.getMessage());
            return e.begun() ? new PostingAnswer.Unknown(cause) : new PostingAnswer.NotSent(cause);
        }
    }

    @Override
    public AttachingAnswer attach(ReceiptFile file) {
        return hosts.find(file.supplier())
                .map(host -> attach(host, file))
                .orElseGet(() -> new AttachingAnswer.NotSent(hosts.missing(file.supplier())));
    }

    private AttachingAnswer attach(HostLedger host, ReceiptFile file) {
        try {
            return files.ask("attach", () -> host.attach(file));
        } catch (NoAnswerException e) {
            String cause = String.valueOf(e.getMessage());
            return e.begun() ? new AttachingAnswer.Unknown(cause) : new AttachingAnswer.NotSent(cause);
        }
    }

    /** What each of them can do. */
    @Override
    public Set<Capability> capabilities() {
        return hosts.all().stream()
                .map(HostLedger::capabilities)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public Set<Capability> capabilities(SupplierId supplier) {
        return hosts.of(supplier).capabilities(supplier);
    }

    @Override
    public boolean can(Capability capability, SupplierScope scope) {
        return hosts.present(scope).anyMatch(host -> host.capabilities().contains(capability));
    }

    private static <T> T read(Calls calls, String what, Callable<T> question) {
        try {
            return calls.ask(what, question);
        } catch (NoAnswerException e) {
            throw new UnavailableException("host ledger", e);
        }
    }
}
