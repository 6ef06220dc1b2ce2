// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.LocalDate;
import org.joda.money.Money;
import org.slipway.api.internal.Require;
import org.slipway.api.method.PaymentMethod;

/**
 * What the customer claims to have paid.
 *
 * @param transactionDate when the payment was made
 * @param company text for the approver to see, 1 to 200 characters; selects nothing
 * @param method as it was when the slip was submitted
 * @param referenceNo on the proof of payment, 1 to 64 characters
 * @param amount paid, more than zero, in the invoice's currency
 * @param settlement what it is to be used for, at most the amount
 */
public record SlipFigures(
        LocalDate transactionDate,
        String company,
        PaymentMethod method,
        String referenceNo,
        Money amount,
        Settlement settlement) {

    public SlipFigures {
        Require.text(company, 200, "company");
        Require.text(referenceNo, 64, "reference number");
        Require.that(amount.isPositive(), "amount is not positive");
        Require.that(!settlement.allocated().isGreaterThan(amount), "more is allocated than was paid");
    }

    /** What is left of the amount for no invoice: an overpayment. */
    public Money surplus() {
        return amount.minus(settlement.allocated());
    }
}
