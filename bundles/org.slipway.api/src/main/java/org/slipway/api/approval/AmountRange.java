// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.internal.Require;

/**
 * Amounts of one currency, with both ends.
 *
 * @param least empty: from nothing
 * @param most empty: without end
 */
public record AmountRange(CurrencyUnit currency, Optional<Money> least, Optional<Money> most) {

    public AmountRange {
        Require.that(
                least.filter(amount -> !amount.getCurrencyUnit().equals(currency))
                                .isEmpty()
                        && most.filter(amount -> !amount.getCurrencyUnit().equals(currency))
                                .isEmpty(),
                "an end of the range is in another currency");
    }

    /** Whether the amount is in the range; one of another currency is not. */
    public boolean contains(Money amount) {
        return amount.getCurrencyUnit().equals(currency)
                && least.filter(amount::isLessThan).isEmpty()
                && most.filter(amount::isGreaterThan).isEmpty();
    }
}
