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
 */
public record SlipFigures(
        LocalDate transactionDate, String company, PaymentMethod method, String referenceNo, Money amount) {

    public SlipFigures {
        Require.text(company, 200, "company");
        Require.text(referenceNo, 64, "reference number");
        Require.that(amount.isPositive(), "amount is not positive");
    }
}
