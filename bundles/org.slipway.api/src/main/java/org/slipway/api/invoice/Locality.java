// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.time.ZoneId;
import java.util.Locale;
import org.slipway.api.internal.Require;

/**
 * Where a supplier does business.
 *
 * @param country ISO 3166-1 alpha-2, upper case: decides which payment options there are
 * @param locale how amounts and dates are written
 * @param zone decides what "today" is
 */
public record Locality(String country, Locale locale, ZoneId zone) {

    public Locality {
        Require.that(country.matches("[A-Z]{2}"), "country is not ISO 3166-1 alpha-2: " + country);
    }
}
