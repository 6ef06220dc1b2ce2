// SPDX-License-Identifier: Apache-2.0
package com.example.host.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.Receipt;

/** Stands for your platform. Yours has a database, and keeps the key of a receipt unique in it. */
final class Books {

    private final Map<SupplierId, Supplier> suppliers = new LinkedHashMap<>();
    private final Map<SupplierId, List<ReceivingAccount>> accounts = new LinkedHashMap<>();
    private final Map<InvoiceRef, Invoice> invoices = new LinkedHashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();

    void add(Supplier supplier, List<ReceivingAccount> receiving) {
        suppliers.put(supplier.id(), supplier);
        accounts.put(supplier.id(), receiving);
    }

    void put(Invoice invoice) {
        invoices.put(invoice.ref(), invoice);
    }

    Optional<Supplier> supplier(SupplierId id) {
        return Optional.ofNullable(suppliers.get(id));
    }

    List<ReceivingAccount> accounts(SupplierId id) {
        return accounts.getOrDefault(id, List.of());
    }

    Optional<Invoice> invoice(InvoiceRef ref) {
        return Optional.ofNullable(invoices.get(ref));
    }

    List<Invoice> invoices() {
        return List.copyOf(invoices.values());
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** Takes a receipt in, and lowers what its invoice owes. */
    void book(Receipt receipt) {
        receipts.add(receipt);
        InvoiceRef ref =
                new InvoiceRef(receipt.supplier(), receipt.allocations().get(0).invoice());
        Invoice invoice = invoice(ref).orElseThrow();
        Money rest = invoice.totals().outstanding().minus(receipt.payment().amount());
        InvoiceTotals totals =
                new InvoiceTotals(invoice.totals().net(), invoice.totals().tax(), invoice.totals().total(), rest);
        InvoiceStatus status = rest.isZero() ? InvoiceStatus.PAID : InvoiceStatus.OPEN;
        put(new Invoice(ref, invoice.header(), invoice.lines(), totals, status));
    }

    void cancel(InvoiceRef ref) {
        Invoice invoice = invoice(ref).orElseThrow();
        put(new Invoice(ref, invoice.header(), invoice.lines(), invoice.totals(), InvoiceStatus.CANCELLED));
    }
}
