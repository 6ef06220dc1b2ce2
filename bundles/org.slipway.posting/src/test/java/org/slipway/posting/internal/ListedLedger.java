// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
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

/** A host whose books a test writes: it lists them, and looks keys up in them. */
final class ListedLedger implements HostLedger {

    final List<PostedReceipt> books = new ArrayList<>();
    final Set<Capability> capabilities = EnumSet.of(Capability.LOOKUP, Capability.RECEIPTS);

    /** How often it was asked for what. */
    int lists;

    int finds;
    boolean away;

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        lists++;
        requireReach();
        return books.stream()
                .filter(receipt -> !receipt.posted().isBefore(since))
                .sorted(Comparator.comparing(PostedReceipt::posted))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        finds++;
        requireReach();
        return books.stream()
                .filter(receipt -> receipt.key().equals(key))
                .map(PostedReceipt::number)
                .findFirst();
    }

    private void requireReach() {
        if (away) {
            throw new UnavailableException("host ledger", new IOException("connection refused"));
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.copyOf(capabilities);
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        throw new UnsupportedOperationException();
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

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        throw new UnsupportedOperationException();
    }
}
