// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.Staff;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.SlipCode;

/** The invoice as a visiting customer sees it, or who of staff enters a slip on the customer's behalf. */
@ProviderType
public interface InvoicePortal {

    /** So many open invoices are shown at most. */
    int OPEN_LIMIT = 50;

    /**
     * The invoice of the visit, read live.
     *
     * @return empty if the host no longer knows the invoice or its supplier
     */
    Optional<InvoiceView> view(PortalVisit visit);

    /**
     * An invoice for which this member of staff may enter slips, read live.
     *
     * @return empty as well if that may not be
     */
    Optional<InvoiceView> view(Staff staff, InvoiceRef invoice);

    /**
     * The invoices that one payment may pay: open ones of the same customer, supplier and currency, the visit's own among
     * them, earliest due date first. Where the supplier doesn't offer other invoices, they are the visit's own and those that
     * a rejected slip pays for which the payment is to stand.
     *
     * @param view of the visit's own, as {@link #view} just gave it
     * @param replaces code of that rejected slip; a code that is none of the visit's own slips, or of one that is not
     *     rejected, means nothing
     * @return at most {@value #OPEN_LIMIT}; only the visit's own if the host takes no receipt over several; empty if
     *     that is not payable
     */
    List<OpenInvoice> openInvoices(InvoiceView view, Optional<SlipCode> replaces);
}
