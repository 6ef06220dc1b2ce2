// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.host.adapter.Answer;
import org.slipway.host.adapter.BoundedHttp;
import org.slipway.host.adapter.Deadline;
import org.slipway.host.adapter.HttpQuestion;
import org.slipway.host.adapter.UnansweredException;
import org.slipway.simulation.CrashPoint;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;
import org.slipway.testkit.Methods;

/** The host of the processes: {@link Books} over HTTP, asked as the product's adapters ask theirs. */
final class BooksOverHttp implements HostLedger {

    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final int port;
    private final Halts halts;

    BooksOverHttp(int port, Halts halts) {
        this.port = port;
        this.halts = halts;
    }

    private Answer ask(String method, String path, String body) throws UnansweredException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return BoundedHttp.ask(
                new HttpQuestion(method, address, Map.of(), HttpQuestion.Body.of(body)), new Deadline(PATIENCE));
    }

    private Optional<String> read(String path) {
        try {
            Answer answer = ask("GET", path, "");
            if (answer.status() == Books.NONE) {
                return Optional.empty();
            }
            if (answer.status() == Books.DONE && answer.body().startsWith(Books.MARK)) {
                return Optional.of(answer.body().substring(Books.MARK.length()));
            }
            throw new UnavailableException("books", new IllegalStateException("status " + answer.status()));
        } catch (UnansweredException e) {
            throw new UnavailableException("books", e);
        }
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return Optional.of(Market.supplier(id));
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        Map<InvoiceRef, Invoice> found = new LinkedHashMap<>();
        for (InvoiceRef ref : refs) {
            read("/invoices/" + ref.supplier() + "/" + ref.invoice())
                    .ifPresent(owed -> found.put(ref, Market.invoice(ref, Money.parse(owed))));
        }
        SupplierId supplier = refs.iterator().next().supplier();
        return Optional.of(new SupplierInvoices(Market.supplier(supplier), found));
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        String body = String.join(
                "\n",
                receipt.supplier().value(),
                receipt.key().value(),
                receipt.allocations().get(0).invoice(),
                receipt.payment().amount().toString());
        try {
            halts.at(CrashPoint.BEFORE_CALL);
            Answer answer = ask("POST", "/receipts", body);
            halts.at(CrashPoint.AFTER_APPLY);
            return answer.status() == Books.DONE && answer.body().startsWith(Books.MARK)
                    ? new PostingAnswer.Posted(answer.body().substring(Books.MARK.length()))
                    : new PostingAnswer.Unknown("status " + answer.status());
        } catch (UnansweredException e) {
            String cause = String.valueOf(e.getMessage());
            return e.sent() ? new PostingAnswer.Unknown(cause) : new PostingAnswer.NotSent(cause);
        }
    }

    /** Sends a mail of one line; false if nobody knows whether it was taken. */
    boolean mail(String line) {
        try {
            return ask("POST", "/mails", line).status() == Books.DONE;
        } catch (UnansweredException e) {
            return false;
        }
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return read("/receipts/" + supplier + "/" + key);
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.LOOKUP);
    }

    @Override
    public Set<Capability> capabilities(SupplierId supplier) {
        return supplier.equals(Market.FORGETFUL)
                ? capabilities()
                : EnumSet.of(Capability.LOOKUP, Capability.UNIQUE_KEY);
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return List.of(Methods.GCASH.account());
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return List.of();
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return List.of();
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return List.of();
    }
}
