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
 * @param balances of what the invoices owe; empty if that was not shown, since the host did not answer: then these are the
 *     digests of what was shown, and good for every decision but an approval
 */
public record Shown(String slip, String findings, Optional<String> balances) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})\\.([0-9a-f]{16})(?:\\.([0-9a-f]{16}))?");

    public Shown {
        Require.that(FORM.matcher(word(slip, findings, balances)).matches(), "not digests");
    }

    /** Reads the text of {@link #toString()}; empty if it is none. */
    public static Optional<Shown> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Shown(parts.group(1), parts.group(2), Optional.ofNullable(parts.group(3))))
                : Optional.empty();
    }

    /** In one word, for forms and records. */
    @Override
    public String toString() {
        return word(slip, findings, balances);
    }

    private static String word(String slip, String findings, Optional<String> balances) {
        return slip + "." + findings + balances.map(digest -> "." + digest).orElse("");
    }
}
