// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePdf;
import org.slipway.api.portal.InvoicePdfs;

/** The PDF of every invoice, or of none. */
final class FakePdfs implements InvoicePdfs {

    boolean offered;
    Optional<InvoicePdf> pdf = Optional.empty();

    /** How often one was asked for. */
    int asked;

    @Override
    public boolean offered(SupplierId supplier) {
        return offered;
    }

    @Override
    public Optional<InvoicePdf> of(PortalVisit visit) {
        asked++;
        return pdf;
    }
}
