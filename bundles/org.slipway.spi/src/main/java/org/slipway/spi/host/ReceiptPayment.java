// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * How a receipt was paid.
 *
 * @param amount received, more than zero
 * @param date of the payment
 * @param receivingAccount the host's identity of the account that the money arrived on
 * @param reference of the payment, as the customer gave it
 * @param payer text for people to read
 */
public record ReceiptPayment(Money amount, LocalDate date, String receivingAccount, String reference, String payer) {

    public ReceiptPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount is not positive");
        }
    }
}
