// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Another host, whose answers about invoices take so long that something happens before they arrive. */
final class ListeningLedger implements HostLedger {

    private final HostLedger host;
    private final Runnable meanwhile;

    ListeningLedger(HostLedger host, Runnable meanwhile) {
        this.host = host;
        this.meanwhile = meanwhile;
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        Optional<SupplierInvoices> answer = host.invoices(refs);
        meanwhile.run();
        return answer;
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return host.supplier(id);
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
    public PostingAnswer post(Receipt receipt) {
        return host.post(receipt);
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return host.find(supplier, key);
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return host.receiptsSince(supplier, since, limit);
    }

    @Override
    public Set<Capability> capabilities() {
        return host.capabilities();
    }
}
