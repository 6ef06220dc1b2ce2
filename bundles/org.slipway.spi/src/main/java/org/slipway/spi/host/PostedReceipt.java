// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A receipt as the host's ledger has it.
 *
 * @param number the host's
 * @param key that it was posted under
 * @param amount received
 * @param date of the payment
 * @param receivingAccount the host's identity of the account that the money arrived on
 * @param posted when, by the host's clock, as exact as the host keeps it
 */
public record PostedReceipt(
        String number, ReceiptKey key, Money amount, LocalDate date, String receivingAccount, Instant posted) {}
