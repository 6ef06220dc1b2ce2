// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes amounts as a supplier's locale does, with all decimals of their currency. Not for several threads. */
public final class AmountFormat {

    private final NumberFormat currency;
    private final NumberFormat number;
    private @Nullable CurrencyUnit unit;

    public AmountFormat(Locale locale) {
        this.currency = NumberFormat.getCurrencyInstance(locale);
        this.number = NumberFormat.getNumberInstance(locale);
    }

    /** With the currency: {@code ₱12,345.00}. */
    public String money(Money amount) {
        if (!amount.getCurrencyUnit().equals(unit)) {
            unit = amount.getCurrencyUnit();
            currency.setCurrency(unit.toCurrency());
            decimals(currency, amount.getScale());
        }
        return currency.format(amount.getAmount());
    }

    /** Without it: {@code 12,345.00}. */
    public String number(Money amount) {
        return number(amount, true);
    }

    /** As one would type it: {@code 12345.00}. */
    public String typed(Money amount) {
        return number(amount, false);
    }

    /** A count or measure: no more decimals than it has, three at most. */
    public String quantity(BigDecimal quantity) {
        number.setGroupingUsed(true);
        number.setMinimumFractionDigits(0);
        number.setMaximumFractionDigits(3);
        return number.format(quantity);
    }

    private String number(Money amount, boolean grouped) {
        number.setGroupingUsed(grouped);
        decimals(number, amount.getScale());
        return number.format(amount.getAmount());
    }

    private static void decimals(NumberFormat format, int decimals) {
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
    }
}
