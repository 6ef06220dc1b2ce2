// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slipway.api.link.PortalVisit;

/**
 * Whose a visit is: the recipient of an invoice, by whatever link. A fresh link for the same person and invoice goes on with
 * what was typed under the old one.
 */
final class VisitOwner {

    private VisitOwner() {}

    /** What tells this visit from every other, the owner's digest behind the link's selector. */
    static String session(PortalVisit visit) {
        return visit.selector() + " " + owner(visit);
    }

    /** The digest alone; it says nothing of the address. */
    static String owner(PortalVisit visit) {
        String text = String.join(
                "\n", visit.invoice().supplier().value(), visit.invoice().invoice(), visit.recipient());
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The link's selector in {@link #session}. */
    static String selector(String session) {
        return session.split(" ", 2)[0];
    }

    /** The owner in {@link #session}; another text gives a digest that nobody has. */
    static String owner(String session) {
        return session.substring(session.indexOf(' ') + 1);
    }
}
