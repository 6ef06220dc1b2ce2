// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.slip.SlipCode;

/**
 * A receipt in the books.
 *
 * @param account code of the receiving account that the money arrived on
 */
public record BookedReceipt(
        String number, Money amount, LocalDate paidOn, String account, Instant posted, Origin origin) {

    /**
     * Whose money it was, and for what. Of receipts that were posted before this was kept, only the slip is known.
     *
     * @param customer code of the customer; empty if it is not known
     * @param payer as the customer wrote it
     * @param reference of the payment, as the customer gave it
     * @param invoices codes of the invoices that it pays, in the order of its allocations; the first hundred or fewer
     * @param slip that it was posted for; empty if it was posted for none
     */
    public record Origin(
            String customer, String payer, String reference, List<String> invoices, Optional<SlipCode> slip) {

        public Origin {
            invoices = List.copyOf(invoices);
        }
    }
}
