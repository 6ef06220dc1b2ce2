// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.internal.Require;

/**
 * The part of a slip's amount that pays one invoice.
 *
 * @param invoiceNumber as printed when the slip was submitted, 1 to 64 characters
 * @param amount more than zero
 */
public record Allocation(InvoiceRef invoice, String invoiceNumber, Money amount) {

    public Allocation {
        Require.text(invoiceNumber, 64, "invoice number");
        Require.that(amount.isPositive(), "allocation is not positive");
    }

    /** Whether it is more than that; amounts in different currencies can't be compared, and never are. */
    public boolean exceeds(Money outstanding) {
        return amount.isSameCurrency(outstanding) && amount.isGreaterThan(outstanding);
    }
}
