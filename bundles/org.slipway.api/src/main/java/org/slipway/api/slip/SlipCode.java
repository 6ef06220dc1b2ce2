// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.internal.Require;

/**
 * The short code of a payment slip, easy to read out on the phone: {@code PS-7KQ4-M2}. Names a slip everywhere, opens
 * nothing by itself. Its six characters are of Crockford's base 32 alphabet, without I, L, O and U.
 *
 * @param value upper case, with its dashes
 */
public record SlipCode(String value) {

    /** The 32 characters that codes are made of. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("PS-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{2}");

    public SlipCode {
        Require.that(FORM.matcher(value).matches(), "not a slip code");
    }

    /** Reads a code as people or addresses give it; empty if it is none. */
    public static Optional<SlipCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SlipCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
