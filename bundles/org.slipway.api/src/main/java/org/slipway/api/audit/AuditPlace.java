// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a row stands in a list of the newest first.
 *
 * @param at when it was written, to the microsecond
 * @param row its number in the supplier's trail
 */
public record AuditPlace(Instant at, long row) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,16})-(\\d{1,18})");

    /** Reads the text of {@link #toString()}; empty if it is none. */
    public static Optional<AuditPlace> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new AuditPlace(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** In one word, for addresses. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + row;
    }
}
