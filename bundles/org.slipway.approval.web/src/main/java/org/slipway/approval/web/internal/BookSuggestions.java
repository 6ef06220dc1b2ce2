// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.slipway.api.books.BookField;
import org.slipway.approval.web.internal.page.BookFormPage.Suggestions;
import org.slipway.approval.web.internal.page.BookInput.Choice;

/** What there is to choose from for fields of the books whose values are codes that nobody knows by heart. */
final class BookSuggestions {

    private static final List<BookField> FIELDS = List.of(BookField.COUNTRY, BookField.CURRENCY, BookField.ZONE);

    /** Those that are named by a place, once each. */
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

    private final Locale language;

    BookSuggestions(Locale language) {
        this.language = language;
    }

    /** The id of a field's list; null if it has none. */
    static @Nullable String id(BookField field) {
        return FIELDS.contains(field) ? field.wireName() + "-list" : null;
    }

    /** The lists that a form of these fields needs. */
    List<Suggestions> of(List<BookField> fields) {
        return fields.stream()
                .filter(FIELDS::contains)
                .map(field -> new Suggestions(field.wireName() + "-list", choices(field)))
                .toList();
    }

    private List<Choice> choices(BookField field) {
        if (field == BookField.COUNTRY) {
            return Arrays.stream(Locale.getISOCountries()).map(this::country).toList();
        }
        return field == BookField.CURRENCY
                ? CurrencyUnit.registeredCurrencies().stream()
                        .map(this::currency)
                        .toList()
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> PLACE.matcher(zone).matches())
                        .sorted()
                        .map(zone -> new Choice(zone, ""))
                        .toList();
    }

    private Choice country(String code) {
        return new Choice(code, new Locale("", code).getDisplayCountry(language));
    }

    private Choice currency(CurrencyUnit unit) {
        String code = unit.getCode();
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst()
                .map(known -> new Choice(code, known.getDisplayName(language)))
                .orElseGet(() -> new Choice(code, ""));
    }
}
