// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.NotificationRefusal;

/** Portal links: who holds one may see and pay one invoice. */
@ProviderType
public interface PortalLinks {

    /**
     * Gives a link for a mail: the one that the mails before to this recipient about this invoice carried, as long as it is not
     * revoked and opens for days yet, otherwise a new one. Links given earlier stay valid.
     *
     * @param recipient the e-mail address it is sent to, 1 to 254 characters
     * @return the link, or {@link NotificationRefusal#UNKNOWN_INVOICE}
     */
    Outcome<IssuedLink, NotificationRefusal> issue(InvoiceRef invoice, String recipient);

    /** Takes back a link whose mail surely never left the house: if no other mail carries it, it is as if it had never been made. */
    void discard(InvoiceRef invoice, String selector);

    /**
     * Opens a link by its token, {@code selector.secret}. Remembers when, and changes nothing else, so that mail scanners
     * do no harm.
     *
     * @param token as it came in, of any length and content
     */
    Outcome<PortalVisit, LinkRefusal> open(String token);

    /**
     * Goes on with a visit whose session is known to be ours.
     *
     * @param selector of the link that the session was opened with
     * @return the visit, or the refusal that the link meets by now
     */
    Outcome<PortalVisit, LinkRefusal> resume(String selector);

    /**
     * Mails a fresh link for an expired one, to the customer's address that the host has on file now and to no other; for
     * each link at most once an hour. Nothing tells whether a mail goes out.
     *
     * @param selector of a link that was just refused as {@link LinkRefusal#EXPIRED}
     */
    void renew(String selector);
}
