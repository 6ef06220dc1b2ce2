// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.api.PlainText;

/**
 * The words that banks and wallets print before a reference, such as {@code Ref. No.:} or {@code Transaction ID}: some customers
 * copy them and some don't.
 */
public final class ReferenceLabel {

    private static final String SEPARATOR = "[ .:#]";

    /** Who it is of, or what of it. */
    private static final String OF =
            "gcash|paymaya|maya|instapay|pesonet|bank|payment|fund|transfer|transaction|trans|txn|trx";

    private static final String WHAT =
            "reference|ref|trace|confirmation|conf|transaction|trans|txn|trx|approval|sequence|seq"
                    + "|control|gcash|paymaya|maya|instapay|pesonet";

    private static final String NUMBER = "(?:number|num|no|id|code)(?![a-z])";

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:" + OF + ")" + SEPARATOR + "+)*(?:" + WHAT + ")(?:" + SEPARATOR + "*" + NUMBER + SEPARATOR + "*|"
                    + SEPARATOR + "+)",
            Pattern.CASE_INSENSITIVE);

    /** With fewer letters and digits behind it, a label is a part of the reference. */
    private static final int LEAST_CHARACTERS = 4;

    private ReferenceLabel() {}

    /** A reference without its label; one without a label, or of nothing else, as it stands. */
    public static String without(String reference) {
        String token = PlainText.token(reference);
        Matcher label = LABEL.matcher(token);
        if (!label.lookingAt()) {
            return reference;
        }
        String rest = token.substring(label.end());
        long characters = rest.codePoints().filter(Character::isLetterOrDigit).count();
        boolean number = rest.codePoints().anyMatch(Character::isDigit);
        return number && characters >= LEAST_CHARACTERS ? rest : reference;
    }
}
