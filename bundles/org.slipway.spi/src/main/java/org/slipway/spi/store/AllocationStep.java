// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Map;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;

/**
 * What a transition does to the amounts that are reserved on the invoices that the slip pays. Reserved is what approved
 * slips will take from the outstanding balance once the host has their receipts.
 */
public sealed interface AllocationStep {

    /** Nothing. */
    record Keep() implements AllocationStep {}

    /**
     * Reserves all that the slip allocates, or nothing: on each invoice by one conditional update, only if what is
     * reserved then stays within the outstanding balance, and only if nothing was released since it was read, because a
     * release means that the host's balance may have changed after it was read.
     *
     * @param balances one for each invoice that the slip pays
     */
    record Reserve(Map<InvoiceRef, Balance> balances) implements AllocationStep {

        public Reserve {
            balances = Map.copyOf(balances);
        }

        /**
         * The balance of an invoice that the slip pays.
         *
         * @throws IllegalArgumentException if it was not read
         */
        public Balance of(InvoiceRef invoice) {
            Balance balance = balances.get(invoice);
            if (balance == null) {
                throw new IllegalArgumentException("the balance of invoice " + invoice + " was not read");
            }
            return balance;
        }
    }

    /**
     * What is known of an invoice.
     *
     * @param seen read before {@code outstanding}
     * @param outstanding the host's balance, read live
     */
    record Balance(Reserved seen, Money outstanding) {}

    /** Releases all that the slip allocates: the host has the receipt or refused it for good. */
    record Release() implements AllocationStep {}
}
