// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.joda.money.Money;
import org.slipway.api.invoice.Locality;

/** Writes amounts as the supplier's locale does, and dates in the language of the letter. */
final class Figures {

    private final Locale moneyLocale;
    private final DateTimeFormatter dates;

    Figures(Locality locality, String language) {
        moneyLocale = locality.locale();
        Locale dateLocale = new Locale(language, locality.country());
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dateLocale);
    }

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(moneyLocale);
        format.setCurrency(money.getCurrencyUnit().toCurrency());
        format.setMinimumFractionDigits(money.getScale());
        format.setMaximumFractionDigits(money.getScale());
        return format.format(money.getAmount());
    }

    String date(LocalDate date) {
        return dates.format(date);
    }
}
