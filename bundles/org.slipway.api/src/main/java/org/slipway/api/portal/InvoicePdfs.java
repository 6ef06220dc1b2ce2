// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.link.PortalVisit;

/** Invoices as PDF, for customers to keep. */
@ProviderType
public interface InvoicePdfs {

    /** Whether the host of a supplier has documents of invoices at all; asks nobody. */
    boolean offered(SupplierId supplier);

    /**
     * The PDF of the visit's invoice. Throws {@link org.slipway.api.UnavailableException} if the host does not answer, or too
     * many are read at this moment.
     *
     * @return empty if the host has none of this invoice
     */
    Optional<InvoicePdf> of(PortalVisit visit);
}
