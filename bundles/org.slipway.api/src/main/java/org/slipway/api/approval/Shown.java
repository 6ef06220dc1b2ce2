// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.api.internal.Require;

/**
 * What an approver was shown, as digests: a decision says what it was based on, and what changed in between is noticed. Each
 * digest is 16 lower-case hexadecimal digits.
 *
 * @param slip of its figures, its allocations and its attachment
 * @param findings of what was found out about the attachment
 * @param balances of what the invoices owe
 */
public record Shown(String slip, String findings, String balances) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})\\.([0-9a-f]{16})\\.([0-9a-f]{16})");

    public Shown {
        Require.that(FORM.matcher(slip + "." + findings + "." + balances).matches(), "not digests");
    }

    /** Reads the text of {@link #toString()}; empty if it is none. */
    public static Optional<Shown> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Shown(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** In one word, for forms and records. */
    @Override
    public String toString() {
        return slip + "." + findings + "." + balances;
    }
}
