// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.operation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.api.SupplierId;

/**
 * A piece of open work, by whose it is and its number.
 *
 * @param id as {@link OpenWork#id}
 */
public record WorkRef(SupplierId supplier, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})@([^\\x00- \\x7f]{1,64})");

    /** Reads the text of {@link #toString()}; empty if it is none. */
    public static Optional<WorkRef> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new WorkRef(new SupplierId(parts.group(2)), Long.parseLong(parts.group(1))))
                : Optional.empty();
    }

    /** In one word, for forms. */
    @Override
    public String toString() {
        return id + "@" + supplier;
    }
}
