// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;

/** How a host has invoices announced to their customers. */
@ProviderType
public interface InvoiceAnnouncements {

    /** So many invoices can be announced at once. */
    int MOST = 1_000;

    /**
     * Announces invoices. When this returns, the announcements are stored and none is lost, whatever happens; each is checked
     * and mailed afterwards, as far as there is something to pay and an address to mail it to.
     *
     * @param invoices 1 to {@value #MOST}, all of them or none
     * @throws org.slipway.api.UnavailableException if they could not be stored: announce them again
     */
    void announce(List<InvoiceRef> invoices);
}
