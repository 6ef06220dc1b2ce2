// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.link.PortalVisit;

/** The invoice as a visiting customer sees it. */
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
     * The invoices that one payment may pay: open ones of the same customer, supplier and currency, the visit's own among
     * them, earliest due date first.
     *
     * @param view of the visit's own, as {@link #view} just gave it
     * @return at most {@value #OPEN_LIMIT}; only the visit's own if the host takes no receipt over several; empty if
     *     that is not payable
     */
    List<OpenInvoice> openInvoices(InvoiceView view);
}
