// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.joda.money.Money;
import org.slipway.api.invoice.AmountFormat;
import org.slipway.api.invoice.Locality;

/** Writes amounts as the supplier's locale does, and dates in the language of the letter. */
final class Figures {

    private final AmountFormat amounts;
    private final DateTimeFormatter dates;

    Figures(Locality locality, String language) {
        amounts = new AmountFormat(locality.locale());
        Locale dateLocale = new Locale(language, locality.country());
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dateLocale);
    }

    String money(Money money) {
        return amounts.money(money);
    }

    String date(LocalDate date) {
        return dates.format(date);
    }
}
