// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.util.EnumMap;
import java.util.Map;

/**
 * What was typed into a form of the books, or into a line of it: the books read and judge all fields together, so that every
 * problem is told at once and nothing typed is lost.
 *
 * @param values a field that was left out is missing or empty
 */
public record BookEntry(Map<BookField, String> values) {

    /** Nothing typed yet. */
    public static final BookEntry EMPTY = new BookEntry(Map.of());

    public BookEntry {
        values = Map.copyOf(values);
    }

    /** What was typed, empty if nothing was. */
    public String value(BookField field) {
        return values.getOrDefault(field, "");
    }

    /** The same with this value. */
    public BookEntry with(BookField field, String value) {
        Map<BookField, String> all = new EnumMap<>(BookField.class);
        all.putAll(values);
        all.put(field, value);
        return new BookEntry(all);
    }

    /** Whether every field is empty or blank. */
    public boolean blank() {
        return values.values().stream().allMatch(String::isBlank);
    }
}
