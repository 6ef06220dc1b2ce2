// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written: digits, in groups of three or not, and decimals.
 *
 * @param decimalMark a dot or a comma
 * @param groupMark another one; empty for none
 */
record NumberForm(String decimalMark, String groupMark, Pattern pattern) {

    private static final int LONGEST = 24;

    static NumberForm of(String decimalMark, String groupMark) {
        String decimals = "(?:" + Pattern.quote(decimalMark) + "[0-9]+)?";
        String groups = groupMark.isEmpty() ? "" : "|[0-9]{1,3}(?:" + Pattern.quote(groupMark) + "[0-9]{3})+";
        return new NumberForm(decimalMark, groupMark, Pattern.compile("-?(?:[0-9]+" + groups + ")" + decimals));
    }

    Optional<BigDecimal> read(String text) {
        if (text.length() > LONGEST || !pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = groupMark.isEmpty() ? text : text.replace(groupMark, "");
        return Optional.of(new BigDecimal(digits.replace(decimalMark, ".")));
    }

    /** Without groups. */
    String write(BigDecimal number) {
        return number.toPlainString().replace(".", decimalMark);
    }

    String sample() {
        return "1" + groupMark + "234" + decimalMark + "50";
    }
}
