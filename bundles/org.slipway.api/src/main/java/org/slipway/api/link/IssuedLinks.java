// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;

/**
 * The portal links that are out, for the supplier's staff. A new one is sent by
 * {@link org.slipway.api.invoice.InvoiceNotifications}.
 */
@ProviderType
public interface IssuedLinks {

    /** The links of an invoice, newest first, at most 100. */
    List<LinkSummary> of(InvoiceRef invoice);

    /**
     * The links of every invoice of this number that is in reach: suppliers may number alike.
     *
     * @param number as printed, all of it; a number that no invoice has finds nothing
     * @return at most 10 invoices; empty if none of the suppliers in reach has one
     */
    List<InvoiceLinks> ofNumber(SupplierScope scope, String number);

    /**
     * Revokes a link: from now on it opens nothing, and the sessions that it has opened are over.
     *
     * @param reason for the audit trail, 1 to 200 characters
     * @param actor who does it
     * @return false if the invoice has no such link, or it is revoked already
     */
    boolean revoke(InvoiceRef invoice, String selector, String reason, String actor);

    /**
     * Revokes every link of a supplier, as {@link #revoke} does one.
     *
     * @param reason for the audit trail, 1 to 200 characters
     * @param actor who does it
     * @return how many were revoked
     */
    int revokeAll(SupplierId supplier, String reason, String actor);
}
