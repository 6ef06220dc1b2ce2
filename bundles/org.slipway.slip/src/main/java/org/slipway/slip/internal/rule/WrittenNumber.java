// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two meanings that a number as written may have: its last point or comma stands before the decimals, or between groups
 * of three. Most writings have one of them only.
 *
 * @param withoutDecimals empty if it can't be read as groups, or has other signs than those
 * @param withDecimals empty if it has no sign that could stand before decimals
 * @param sign the one that the meanings differ about; empty if there is none
 */
record WrittenNumber(Optional<Digits> withoutDecimals, Optional<Digits> withDecimals, String sign) {

    /** Of Arabic writing; it never stands between groups. */
    static final char ARABIC_POINT = '\u066b';

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");

    /** By threes, or as in India: the last three, and pairs before. */
    private static final Pattern GROUPS =
            Pattern.compile("[1-9][0-9]{0,2}(?<sign>[ ',.\u066c])[0-9]{3}(?:\\k<sign>[0-9]{3})*"
                    + "|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}");

    private static final Pattern POINTED = Pattern.compile("(?<whole>.*)(?<sign>[.,\u066b])(?<decimals>[0-9]*)");

    /** The digits before and after the point. */
    record Digits(String whole, String decimals) {}

    /**
     * Reads digits and the signs between them.
     *
     * @param text with 0 to 9, a plain space for all spaces and a straight apostrophe for all of those
     */
    static WrittenNumber of(String text) {
        Optional<Digits> whole =
                PLAIN.matcher(text).matches() || GROUPS.matcher(text).matches()
                        ? Optional.of(new Digits(digits(text), ""))
                        : Optional.empty();
        Matcher pointed = POINTED.matcher(text);
        return pointed.matches()
                ? new WrittenNumber(whole, decimals(pointed), pointed.group("sign"))
                : new WrittenNumber(whole, Optional.empty(), "");
    }

    private static Optional<Digits> decimals(Matcher pointed) {
        String before = pointed.group("whole");
        String decimals = pointed.group("decimals");
        boolean whole = PLAIN.matcher(before).matches()
                || (GROUPS.matcher(before).matches() && !before.contains(pointed.group("sign")))
                || (before.isEmpty() && !decimals.isEmpty());
        return whole ? Optional.of(new Digits(digits(before), decimals)) : Optional.empty();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** Whether it has both meanings. */
    boolean twofold() {
        return withoutDecimals.isPresent() && withDecimals.isPresent();
    }
}
