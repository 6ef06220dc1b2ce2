// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

import org.slipway.api.InvoiceRef;
import org.slipway.api.internal.Require;

/**
 * A customer who came in by a valid portal link: the proof that the portal may show {@code invoice}. Made by
 * {@link PortalLinks} only.
 *
 * @param selector the public half of the link, safe to log
 * @param invoice the one invoice that the link opens
 * @param recipient the e-mail address that the link was made for
 */
public record PortalVisit(String selector, InvoiceRef invoice, String recipient) {

    public PortalVisit {
        Require.id(selector, 64, "selector");
        Require.text(recipient, 254, "recipient");
    }
}
