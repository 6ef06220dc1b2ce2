// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slipway.api.invoice.Locality;

/**
 * Writes amounts, dates and numbers as the supplier's place does: {@code ₱12,345.00}, {@code 23 Nov 2026}. For one
 * request: make one, use it, let it go.
 */
public final class Formats {

    /** Made once a locale; there are as many as suppliers have. */
    private static final Map<Locale, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private final Locality place;
    private final NumberFormat currency;
    private final NumberFormat number;
    private @Nullable CurrencyUnit unit;

    public Formats(Locality place) {
        this.place = place;
        this.currency = NumberFormat.getCurrencyInstance(place.locale());
        this.number = NumberFormat.getNumberInstance(place.locale());
    }

    /** An amount with its currency, all of the currency's decimals written. */
    public String money(Money amount) {
        if (!amount.getCurrencyUnit().equals(unit)) {
            unit = amount.getCurrencyUnit();
            currency.setCurrency(Currency.getInstance(unit.getCode()));
            decimals(currency, unit);
        }
        return currency.format(amount.getAmount());
    }

    /** An amount without its currency, as one would type it into a form. */
    public String amount(Money amount) {
        decimals(number, amount.getCurrencyUnit());
        return number.format(amount.getAmount());
    }

    /** A count or measure: no more decimals than it has, three at most. */
    public String quantity(BigDecimal quantity) {
        number.setMinimumFractionDigits(0);
        number.setMaximumFractionDigits(3);
        return number.format(quantity);
    }

    /** A date: {@code 23 Nov 2026}. */
    public String date(LocalDate date) {
        return DATES.computeIfAbsent(
                        place.locale(),
                        locale -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale))
                .format(date);
    }

    /** The date at the supplier's place of a point in time. */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, place.zone()));
    }

    /** Date and time of day at the supplier's place. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(place.locale())
                .format(instant.atZone(place.zone()));
    }

    private static void decimals(NumberFormat format, CurrencyUnit unit) {
        format.setMinimumFractionDigits(unit.getDecimalPlaces());
        format.setMaximumFractionDigits(unit.getDecimalPlaces());
    }
}
