// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;

/** Invoice e-mails with the link "Review and Pay". */
@ProviderType
public interface InvoiceNotifications {

    /**
     * Queues the notification of one invoice to the customer's address on file.
     *
     * @param actor who asks for it, for the audit trail
     * @return the address it goes to, or why it can't be sent
     */
    Outcome<String, NotificationRefusal> send(InvoiceRef invoice, String actor);
}
