// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * How dates are written.
 *
 * @param pattern of {@link DateTimeFormatter}, such as {@code dd/MM/yyyy}; months by name are English
 */
record DateForm(String pattern, DateTimeFormatter formatter) {

    private static final LocalDate SAMPLE = LocalDate.of(2026, 12, 31);

    /**
     * Of days that exist.
     *
     * @throws IllegalArgumentException if it is no pattern, or does not tell day, month and year
     */
    static DateForm of(String pattern) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        if (!LocalDate.parse(formatter.format(SAMPLE), formatter).equals(SAMPLE)) {
            throw new IllegalArgumentException("a pattern that tells another day");
        }
        return new DateForm(pattern, formatter);
    }

    String sample() {
        return formatter.format(SAMPLE);
    }
}
