// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which columns a file has: {@code number=Doc No; customer=Debtor}.
 *
 * @param titles by field, in the order given
 */
record ColumnNames<F extends ColumnField>(Map<F, String> titles) {

    private static final int LONGEST = 100;

    ColumnNames {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if a part is no field with a title, or a field comes twice
     */
    static <F extends ColumnField> ColumnNames<F> parse(String text, F[] fields) {
        Map<F, String> titles = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                String[] sides = part.split("=", 2);
                String title = sides.length < 2 ? "" : sides[1].strip();
                if (title.isEmpty()
                        || title.length() > LONGEST
                        || titles.put(field(sides[0].strip(), fields), title) != null) {
                    throw new IllegalArgumentException("not a field with a title of its own");
                }
            }
        }
        return new ColumnNames<>(titles);
    }

    private static <F extends ColumnField> F field(String key, F[] fields) {
        return Arrays.stream(fields)
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a field"));
    }

    /** Its title; its key where none was given. */
    String title(F field) {
        return titles.getOrDefault(field, field.key());
    }

    /** Whether a title was given for it. */
    boolean named(F field) {
        return titles.containsKey(field);
    }
}
