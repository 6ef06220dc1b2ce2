// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoiceView;
import org.slipway.web.Formats;
import org.slipway.web.Texts;

/**
 * A customer whose visit is valid, with the invoice of the visit and the ways to write to this reader.
 *
 * @param profile of the supplier
 */
public record PortalRequest(
        PortalVisit visit, InvoiceView view, SupplierProfile profile, Texts texts, Formats formats) {}
