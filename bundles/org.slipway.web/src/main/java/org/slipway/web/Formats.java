// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;
import org.slipway.api.invoice.AmountFormat;
import org.slipway.api.invoice.Locality;

/**
 * Writes amounts, dates and numbers as the supplier's place does: {@code ₱12,345.00}, {@code 23 Nov 2026}. For one
 * request: make one, use it, let it go.
 */
public final class Formats {

    /** Made once a locale; there are as many as suppliers have. */
    private static final Map<Locale, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private final Locality place;
    private final AmountFormat amounts;

    public Formats(Locality place) {
        this.place = place;
        this.amounts = new AmountFormat(place.locale());
    }

    /** An amount with its currency, all of the currency's decimals written. */
    public String money(Money amount) {
        return amounts.money(amount);
    }

    /** An amount without its currency. */
    public String amount(Money amount) {
        return amounts.number(amount);
    }

    /** A count or measure: no more decimals than it has, three at most. */
    public String quantity(BigDecimal quantity) {
        return amounts.quantity(quantity);
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
}
