// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Allocation;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SubmittedSlip;

/** What is reserved in memory. */
final class MemoryReservations implements Reservations {

    private final MemoryDatabase database;

    MemoryReservations(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Map<InvoiceRef, Reserved> reserved(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        return database.transaction(() -> invoices.stream()
                .map(invoice -> new InvoiceRef(supplier, invoice))
                .collect(Collectors.toMap(Function.identity(), invoice -> on(invoice, currency))));
    }

    @Override
    public Map<InvoiceRef, Money> pending(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        return database.transaction(() -> database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(slip -> slip.status().open()
                        && slip.figures().amount().getCurrencyUnit().equals(currency))
                .flatMap(slip -> slip.figures().settlement().allocations().stream())
                .filter(allocation -> allocation.invoice().supplier().equals(supplier)
                        && invoices.contains(allocation.invoice().invoice()))
                .collect(Collectors.toMap(Allocation::invoice, Allocation::amount, Money::plus)));
    }

    Reserved on(InvoiceRef invoice, CurrencyUnit currency) {
        return database.reserved.getOrDefault(invoice, Reserved.nothing(currency));
    }
}
