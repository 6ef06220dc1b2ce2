// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Staff;

/** Invoice e-mails with the link "Review and Pay". */
@ProviderType
public interface InvoiceNotifications {

    /** So many mails one member of staff may order for one supplier within an hour. */
    int MOST_AN_HOUR = 60;

    /** So many times one invoice may be mailed on request within 24 hours. */
    int MOST_A_DAY = 5;

    /**
     * Has one invoice mailed to the customer's address on file, with a portal link: by one member of staff for one supplier at most
     * {@value #MOST_AN_HOUR} times an hour, and each invoice at most {@value #MOST_A_DAY} times a day. A mail that waits to be sent
     * is not ordered again.
     *
     * @return the address on file, or why it can't be sent
     */
    Outcome<String, NotificationRefused> send(Staff staff, InvoiceRef invoice);
}
