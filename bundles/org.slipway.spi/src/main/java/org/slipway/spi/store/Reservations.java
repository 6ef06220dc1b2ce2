// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;

/**
 * Reads what slips will take from the balances of invoices. Reserved is what approved slips will take once the host has
 * their receipts. Proved by the testkit's {@code SlipSettlementContract}.
 */
@ProviderType
public interface Reservations {

    /**
     * What open slips will pay of some invoices.
     *
     * @param invoices the host's ids, of this supplier
     * @param currency slips in another one are left out
     * @return by invoice; one that no open slip pays is missing
     */
    Map<InvoiceRef, Money> pending(SupplierId supplier, Set<String> invoices, CurrencyUnit currency);

    /**
     * What is reserved on invoices now. Read it before the host's outstanding balances, never after.
     *
     * @param invoices the host's ids, of this supplier
     * @param currency in which nothing reserved is zero
     * @return by invoice, one for each
     */
    Map<InvoiceRef, Reserved> reserved(SupplierId supplier, Set<String> invoices, CurrencyUnit currency);
}
