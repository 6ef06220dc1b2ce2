// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;

/** Reads e-mail addresses. */
public final class MailAddress {

    private MailAddress() {}

    /**
     * Reads exactly one address in visible ASCII characters with a domain.
     *
     * @throws AddressException if it is anything else; its message does not hold the address
     */
    public static InternetAddress parse(String text) throws AddressException {
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f) || text.indexOf('@') < 1) {
            throw new AddressException("not an e-mail address");
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address;
        } catch (AddressException e) {
            throw new AddressException("not an e-mail address");
        }
    }
}
