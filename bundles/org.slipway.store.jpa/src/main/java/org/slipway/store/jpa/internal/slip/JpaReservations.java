// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.database.Transactions;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.Reserved;
import org.slipway.store.jpa.internal.Database;

/** Reads what slips will take from invoices, one statement a question. */
@Component
public final class JpaReservations implements Reservations {

    private final Transactions transactions;

    @Activate
    public JpaReservations(@Reference Database database) {
        this.transactions = database.transactions();
    }

    @Override
    public Map<InvoiceRef, Money> pending(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        return transactions.read(entities -> Allocations.pending(entities, supplier, invoices, currency));
    }

    @Override
    public Map<InvoiceRef, Reserved> reserved(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        Map<InvoiceRef, Reserved> found =
                transactions.read(entities -> ReservedAmounts.read(entities, supplier, invoices));
        Map<InvoiceRef, Reserved> all = new HashMap<>();
        for (String invoice : invoices) {
            InvoiceRef ref = new InvoiceRef(supplier, invoice);
            all.put(ref, found.getOrDefault(ref, Reserved.nothing(currency)));
        }
        return all;
    }
}
