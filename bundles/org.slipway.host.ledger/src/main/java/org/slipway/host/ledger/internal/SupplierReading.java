// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;

/** Reads the supplier whose books are to be opened. */
final class SupplierReading {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final int MAX_NAME = 200;
    private static final int MAX_CHOICE = 64;

    private final List<BookFault> faults = new ArrayList<>();
    private final FieldReader reader;

    private SupplierReading(BookEntry entry) {
        this.reader = new FieldReader(entry, 0, faults);
    }

    static Outcome<Supplier, List<BookFault>> of(SupplierId id, BookEntry entry) {
        return new SupplierReading(entry).read(id);
    }

    private Outcome<Supplier, List<BookFault>> read(SupplierId id) {
        String name = reader.required(BookField.NAME, MAX_NAME);
        String country = choice(
                BookField.COUNTRY,
                reader.required(BookField.COUNTRY, MAX_CHOICE).toUpperCase(Locale.ROOT),
                COUNTRIES);
        Optional<CurrencyUnit> currency = currency();
        String zone = choice(BookField.ZONE, reader.required(BookField.ZONE, MAX_CHOICE), ZONES);
        Optional<Locale> language = language();
        String email = reader.emailAddress(BookField.EMAIL);
        if (!faults.isEmpty()) {
            return Outcome.refused(List.copyOf(faults));
        }
        Locale locale = new Locale.Builder()
                .setLocale(language.orElseThrow())
                .setRegion(country)
                .build();
        return Outcome.accepted(
                new Supplier(id, name, new Locality(country, locale, ZoneId.of(zone)), currency.orElseThrow(), email));
    }

    private String choice(BookField field, String typed, Set<String> choices) {
        if (!typed.isEmpty() && !choices.contains(typed)) {
            reader.fault(field, BookProblem.UNKNOWN);
        }
        return typed;
    }

    private Optional<CurrencyUnit> currency() {
        String code = reader.required(BookField.CURRENCY, MAX_CHOICE).toUpperCase(Locale.ROOT);
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException unknown) {
            if (!code.isEmpty()) {
                reader.fault(BookField.CURRENCY, BookProblem.UNKNOWN);
            }
            return Optional.empty();
        }
    }

    private Optional<Locale> language() {
        String tag = reader.required(BookField.LANGUAGE, MAX_CHOICE);
        Optional<Locale> language = Languages.spoken(Locale.forLanguageTag(tag));
        if (language.isEmpty() && !tag.isEmpty()) {
            reader.fault(BookField.LANGUAGE, BookProblem.UNKNOWN);
        }
        return language;
    }
}
