// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.slipway.api.invoice.Locality;
import org.slipway.web.Formats;

/**
 * Formats made without asking the host for the supplier, for lists of slips of many and for when it does not answer: as in
 * the country of the slip's currency, whose code begins the currency's (ISO 4217), and in the zone of the screen.
 */
final class CurrencyFormats {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String NO_COUNTRY = "US";

    private CurrencyFormats() {}

    static Formats of(CurrencyUnit currency, Locale language, ZoneId zone) {
        String start = currency.getCode().substring(0, 2);
        String country = COUNTRIES.contains(start) ? start : NO_COUNTRY;
        return new Formats(new Locality(country, new Locale(language.getLanguage(), country), zone));
    }
}
