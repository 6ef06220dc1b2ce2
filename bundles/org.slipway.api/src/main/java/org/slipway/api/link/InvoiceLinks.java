// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

import java.util.List;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;

/**
 * An invoice and the portal links that were made for it.
 *
 * @param links newest first, at most 100; empty if none was ever made
 */
public record InvoiceLinks(InvoiceSummary invoice, Supplier supplier, List<LinkSummary> links) {

    public InvoiceLinks {
        links = List.copyOf(links);
    }
}
