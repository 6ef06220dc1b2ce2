// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts as columns have them, with four decimals. */
final class Amounts {

    private Amounts() {}

    /** At the currency's scale; what the column has beyond it can only be zeros. */
    static Money money(CurrencyUnit currency, BigDecimal column) {
        return Money.of(currency, column, RoundingMode.UNNECESSARY);
    }
}
