// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.util.regex.Pattern;

/** An address that mails can be sent to: dot-atoms of RFC 5322, 3.4.1, in ASCII, with a domain of names. */
final class MailboxAddress {

    private static final int MAX_LENGTH = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    private MailboxAddress() {}

    static boolean is(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none
     */
    static String parse(String text) {
        if (!is(text)) {
            throw new IllegalArgumentException("slipway.supplier: not an e-mail address");
        }
        return text;
    }
}
