// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;

/** Two suppliers that share nothing: another country, currency, language and zone each. */
public final class Suppliers {

    /** In the Philippines, books in PHP. */
    public static final Supplier TALA = new Supplier(
            new SupplierId("tala"),
            "Tala Trading Corporation",
            new Locality("PH", Locale.forLanguageTag("en-PH"), ZoneId.of("Asia/Manila")),
            CurrencyUnit.of("PHP"),
            "billing@tala.example");

    /** In Singapore, books in SGD. */
    public static final Supplier BAYVIEW = new Supplier(
            new SupplierId("bayview"),
            "Bayview Marine Pte Ltd",
            new Locality("SG", Locale.forLanguageTag("en-SG"), ZoneId.of("Asia/Singapore")),
            CurrencyUnit.of("SGD"),
            "accounts@bayview.example");

    private Suppliers() {}
}
