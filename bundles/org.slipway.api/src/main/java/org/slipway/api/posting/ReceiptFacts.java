// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import java.time.LocalDate;
import org.joda.money.Money;
import org.slipway.api.internal.Require;

/**
 * What one side knows of a receipt.
 *
 * @param number the host's number of the receipt, up to 64 characters; empty where this side has none yet
 * @param amount received
 * @param date of the payment
 * @param account the host's identity of the receiving account, up to 64 characters
 */
public record ReceiptFacts(String number, Money amount, LocalDate date, String account) {

    private static final int LONGEST = 64;

    public ReceiptFacts {
        Require.atMost(number, LONGEST, "receipt number");
        Require.atMost(account, LONGEST, "receiving account");
    }
}
