// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.spi.host.SupplierInvoices;

/**
 * A host whose ids are its own, told in those of a contract. Invoices and customers of a supplier, its accounts and the keys
 * of receipts have other names in the host; all else passes as it is.
 */
public final class TranslatedHost implements HostLedger {

    private final HostLedger host;
    private final String run;
    private final Map<String, String> theirs = new HashMap<>();
    private final Map<String, String> ours = new HashMap<>();

    /**
     * A host to be translated.
     *
     * @param run ends the keys of this run's receipts; those of other runs are left out
     */
    public TranslatedHost(HostLedger host, String run) {
        this.host = host;
        this.run = run;
    }

    /**
     * What one supplier's thing is called in the host.
     *
     * @param kind {@code "invoice "}, {@code "customer "} or {@code "account "}, with the blank
     */
    public void name(String kind, SupplierId supplier, String our, String their) {
        theirs.put(kind + supplier + "/" + our, their);
        ours.put(kind + supplier + "/" + their, our);
    }

    /** What nobody has named is {@code 999999999}, which the host should not have. */
    public String their(String kind, SupplierId supplier, String our) {
        return theirs.getOrDefault(kind + supplier + "/" + our, "999999999");
    }

    private String our(String kind, SupplierId supplier, String their) {
        return ours.getOrDefault(kind + supplier + "/" + their, their);
    }

    private InvoiceRef their(InvoiceRef ref) {
        return new InvoiceRef(ref.supplier(), their("invoice ", ref.supplier(), ref.invoice()));
    }

    private InvoiceSummary our(InvoiceSummary read) {
        InvoiceRef ref = new InvoiceRef(
                read.ref().supplier(),
                our("invoice ", read.ref().supplier(), read.ref().invoice()));
        Customer customer = read.header().customer();
        Customer named = new Customer(
                new CustomerId(our("customer ", ref.supplier(), customer.id().value())),
                customer.name(),
                customer.email());
        InvoiceHeader header = new InvoiceHeader(
                "INV-" + ref.invoice(),
                named,
                read.header().issued(),
                read.header().due());
        name("number ", ref.supplier(), header.number(), read.header().number());
        return new InvoiceSummary(ref, header, read.totals(), read.status());
    }

    private Invoice our(Invoice read) {
        InvoiceSummary summary = our(read.summary());
        return new Invoice(summary.ref(), summary.header(), read.lines(), read.totals(), read.status());
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return host.supplier(id);
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        return host.invoices(refs.stream().map(this::their).collect(Collectors.toSet()))
                .map(found -> new SupplierInvoices(
                        found.supplier(),
                        found.invoices().values().stream()
                                .map(this::our)
                                .collect(Collectors.toMap(Invoice::ref, invoice -> invoice))));
    }

    @Override
    public Optional<InvoiceDocument> document(InvoiceRef ref) {
        return host.document(their(ref));
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        String theirNumber = theirs.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("number ") && entry.getKey().endsWith("/" + number))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(number);
        return host.numbered(scope, theirNumber, limit).stream().map(this::our).toList();
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        CustomerId their = new CustomerId(their("customer ", supplier, customer.value()));
        return host.openInvoices(supplier, their, limit).stream().map(this::our).toList();
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return host.receivingAccounts(supplier).stream()
                .map(account -> new ReceivingAccount(
                        our("account ", supplier, account.id()),
                        account.institution(),
                        account.holder(),
                        account.number()))
                .toList();
    }

    /** A key as the host has it: another one in each run of the tests. */
    public ReceiptKey their(ReceiptKey key) {
        return new ReceiptKey(key.value() + "-" + run);
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        SupplierId supplier = receipt.supplier();
        ReceiptPayment payment = receipt.payment();
        return host.post(new Receipt(
                their(receipt.key()),
                supplier,
                new CustomerId(their("customer ", supplier, receipt.customer().value())),
                new ReceiptPayment(
                        payment.amount(),
                        payment.date(),
                        their("account ", supplier, payment.receivingAccount()),
                        payment.reference(),
                        payment.payer()),
                receipt.allocations().stream()
                        .map(part -> new ReceiptAllocation(their("invoice ", supplier, part.invoice()), part.amount()))
                        .toList()));
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return host.find(supplier, their(key));
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return host.receiptsSince(supplier, since, 1000).stream()
                .filter(receipt -> receipt.key().value().endsWith("-" + run))
                .map(receipt -> our(supplier, receipt))
                .limit(limit)
                .toList();
    }

    private PostedReceipt our(SupplierId supplier, PostedReceipt receipt) {
        String key = receipt.key().value();
        return new PostedReceipt(
                receipt.number(),
                new ReceiptKey(key.substring(0, key.length() - run.length() - 1)),
                receipt.amount(),
                receipt.date(),
                our("account ", supplier, receipt.receivingAccount()),
                receipt.posted());
    }

    @Override
    public AttachingAnswer attach(ReceiptFile file) {
        return host.attach(new ReceiptFile(file.supplier(), their(file.receipt()), file.file(), file.content()));
    }

    @Override
    public Set<Capability> capabilities() {
        return host.capabilities();
    }
}
