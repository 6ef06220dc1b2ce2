// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;

/**
 * The portal links that are out, for the supplier's staff. A new one is sent by
 * {@link org.slipway.api.invoice.InvoiceNotifications}.
 */
@ProviderType
public interface IssuedLinks {

    /**
     * The links of every invoice of this number that is in reach: suppliers may number alike.
     *
     * @param number as printed, all of it; a number that no invoice has finds nothing
     * @return at most 10 invoices; empty if none of the suppliers in reach has one
     */
    List<InvoiceLinks> ofNumber(Staff staff, String number);

    /**
     * Revokes a link: from now on it opens nothing, and the sessions that it has opened are over.
     *
     * @param reason for the audit trail, 1 to 200 characters after the spaces around it are cut
     * @return the selector of the link, or why it was not revoked
     */
    Outcome<String, LinkDecisionRefusal> revoke(Staff staff, InvoiceRef invoice, String selector, String reason);

    /**
     * Revokes every link of a supplier, as {@link #revoke} does one; for admins of the supplier. Whom they were sent to gets
     * no news of slips until the invoice is mailed again.
     *
     * @param reason for the audit trail, 1 to 200 characters after the spaces around it are cut
     * @return how many were revoked, or why none was
     */
    Outcome<Integer, LinkDecisionRefusal> revokeAll(Staff staff, SupplierId supplier, String reason);
}
