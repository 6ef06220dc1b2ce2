// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;

/** A host that can be read, and posts nothing: mails have no business with that. */
final class ReadableLedger implements HostLedger {

    private final Map<SupplierId, Supplier> suppliers = new HashMap<>();
    private final Map<InvoiceRef, Invoice> invoices = new HashMap<>();
    private boolean away;

    void add(Supplier supplier) {
        suppliers.put(supplier.id(), supplier);
    }

    void add(Invoice invoice) {
        invoices.put(invoice.ref(), invoice);
    }

    void outOfReach(boolean gone) {
        away = gone;
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        if (away) {
            throw new UnavailableException("host ledger", new IOException("connection refused"));
        }
        return Optional.ofNullable(suppliers.get(id));
    }

    @Override
    public Optional<Invoice> invoice(InvoiceRef ref) {
        return Optional.ofNullable(invoices.get(ref));
    }

    @Override
    public List<Invoice> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }
}
