// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import java.util.List;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;

/**
 * What is posted to the host's ledger.
 *
 * @param allocations at least one, each invoice once; their sum is at most the payment's amount
 */
public record Receipt(
        ReceiptKey key,
        SupplierId supplier,
        CustomerId customer,
        ReceiptPayment payment,
        List<ReceiptAllocation> allocations) {

    public Receipt {
        allocations = List.copyOf(allocations);
        if (allocations.stream().map(ReceiptAllocation::invoice).distinct().count() != allocations.size()
                || allocations.isEmpty()) {
            throw new IllegalArgumentException("allocations must name at least one invoice, each once");
        }
        Money allocated =
                Money.total(allocations.stream().map(ReceiptAllocation::amount).toList());
        if (allocated.isGreaterThan(payment.amount())) {
            throw new IllegalArgumentException("more is allocated than was paid");
        }
    }
}
