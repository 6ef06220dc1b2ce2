// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.link.PortalVisit;

/** The invoice as a visiting customer sees it. */
@ProviderType
public interface InvoicePortal {

    /**
     * The invoice of the visit, read live.
     *
     * @return empty if the host no longer knows the invoice or its supplier
     */
    Optional<InvoiceView> view(PortalVisit visit);
}
