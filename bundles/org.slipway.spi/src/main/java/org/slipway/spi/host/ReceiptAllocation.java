// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import org.joda.money.Money;

/**
 * The part of a receipt that pays one invoice.
 *
 * @param invoice the host's identity of the invoice, of the receipt's supplier
 * @param amount more than zero
 */
public record ReceiptAllocation(String invoice, Money amount) {

    public ReceiptAllocation {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("allocation is not positive");
        }
    }
}
