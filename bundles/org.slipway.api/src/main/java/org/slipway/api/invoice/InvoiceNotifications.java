// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Staff;

/** Invoice e-mails with the link "Review and Pay". */
@ProviderType
public interface InvoiceNotifications {

    /**
     * Has one invoice mailed to the customer's address on file, with a portal link.
     *
     * @return the address on file, or why it can't be sent
     */
    Outcome<String, NotificationRefusal> send(Staff staff, InvoiceRef invoice);
}
