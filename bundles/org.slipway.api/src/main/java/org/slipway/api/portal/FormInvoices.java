// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import java.util.List;

/**
 * The invoices that the form of a slip shows, as they were just read from the host.
 *
 * @param view of the visit's own
 * @param open those that one payment may pay, as {@link InvoicePortal#openInvoices} gives them
 */
public record FormInvoices(InvoiceView view, List<OpenInvoice> open) {

    public FormInvoices {
        open = List.copyOf(open);
    }
}
