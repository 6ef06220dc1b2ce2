// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.settings.SettingValues;

/** Reads a supplier and its accounts from a configuration, for platforms that don't tell them. */
public final class SupplierValues {

    private static final int LONGEST_EMAIL = 254;
    private static final int ACCOUNT_PARTS = 4;

    private SupplierValues() {}

    /** From {@code supplier}, {@code name}, {@code country}, {@code locale}, {@code zone}, {@code currency}, {@code email}. */
    public static Supplier supplier(SettingValues values) {
        SupplierId id = values.read("supplier", "1 to 64 visible characters", SupplierId::new);
        Locality locality = new Locality(
                values.read("country", "ISO 3166-1 alpha-2, such as PH", SupplierValues::country),
                values.read("locale", "a language tag, such as en-PH", SupplierValues::locale),
                values.read("zone", "a time zone, such as Asia/Manila", ZoneId::of));
        CurrencyUnit currency = values.read("currency", "ISO 4217, such as PHP", CurrencyUnit::of);
        String email = values.text("email");
        if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || email.indexOf('@') < 1)) {
            throw values.wrong("email", "an e-mail address");
        }
        return values.read("name", "1 to 200 characters", name -> new Supplier(id, name, locality, currency, email));
    }

    /** From {@code accounts}: id | bank or wallet | holder | number, with semicolons between accounts. */
    public static List<ReceivingAccount> accounts(SettingValues values) {
        return values.read(
                "accounts",
                "id | bank or wallet | holder | number, with semicolons between accounts, each id once",
                SupplierValues::accounts);
    }

    private static String country(String text) {
        if (!Set.of(Locale.getISOCountries()).contains(text)) {
            throw new IllegalArgumentException("country is none");
        }
        return text;
    }

    private static Locale locale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("locale is none", e);
        }
    }

    private static List<ReceivingAccount> accounts(String text) {
        List<ReceivingAccount> accounts = Arrays.stream(text.split(";", -1))
                .filter(part -> !part.isBlank())
                .map(SupplierValues::account)
                .toList();
        if (accounts.stream().map(ReceivingAccount::id).distinct().count() != accounts.size()) {
            throw new IllegalArgumentException("an account comes twice");
        }
        return accounts;
    }

    private static ReceivingAccount account(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != ACCOUNT_PARTS) {
            throw new IllegalArgumentException("an account has four parts");
        }
        return new ReceivingAccount(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
    }
}
