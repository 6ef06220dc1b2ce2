// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/** A host as a known-bad build understands it. */
class OtherHost implements HostLedger {

    private final HostLedger host;

    OtherHost(HostLedger host) {
        this.host = host;
    }

    /** One whose answers to postings are read in another way. */
    static HostLedger answering(HostLedger host, UnaryOperator<PostingAnswer> reading) {
        return new OtherHost(host) {
            @Override
            public PostingAnswer post(Receipt receipt) {
                return reading.apply(super.post(receipt));
            }
        };
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        return host.post(receipt);
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return host.find(supplier, key);
    }

    @Override
    public Set<Capability> capabilities() {
        return host.capabilities();
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return host.supplier(id);
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        return host.invoices(refs);
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return host.numbered(scope, number, limit);
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return host.openInvoices(supplier, customer, limit);
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return host.receivingAccounts(supplier);
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return host.receiptsSince(supplier, since, limit);
    }
}
