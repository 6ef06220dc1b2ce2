// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.internal.Require;

/**
 * What a customer wants a payment used for.
 *
 * @param allocations at least one, each invoice once, all of one supplier, customer and currency; first the invoice that
 *     the portal link opened, if it is among them, then by due date
 * @param shortPayment present if one of these invoices is paid less than it owes
 */
public record Settlement(List<Allocation> allocations, Optional<ShortPayment> shortPayment) {

    public Settlement {
        allocations = List.copyOf(allocations);
        Require.that(!allocations.isEmpty(), "nothing is allocated");
        Require.that(
                allocations.stream().map(Allocation::invoice).distinct().count() == allocations.size(),
                "an invoice is named twice");
    }

    /** All of a payment for one invoice. */
    public static Settlement of(Allocation only) {
        return new Settlement(List.of(only), Optional.empty());
    }

    /** The sum of the allocations. */
    public Money allocated() {
        return Money.total(allocations.stream().map(Allocation::amount).toList());
    }

    /** What is allocated to an invoice; empty if it is not among them. */
    public Optional<Money> allocatedTo(InvoiceRef invoice) {
        return allocations.stream()
                .filter(allocation -> allocation.invoice().equals(invoice))
                .map(Allocation::amount)
                .findFirst();
    }
}
