// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.regex.Pattern;

/** The part of RFC 5321's mailboxes that people use: no quotes, no comments, a domain with a dot. */
final class EmailAddress {

    private static final int MAX_LENGTH = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    private EmailAddress() {}

    static boolean is(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }
}
