// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts between their column, which has four decimals, and money at its currency's scale. */
public final class Amounts {

    private Amounts() {}

    /** The amount of a column, which never has more decimals than its currency. */
    public static Money money(BigDecimal amount, String currency) {
        return Money.of(CurrencyUnit.of(currency), amount, RoundingMode.UNNECESSARY);
    }
}
