// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.util.List;
import org.slipway.api.InvoiceRef;

/** An invoice as the host knows it at this moment. Lines are in printed order. */
public record Invoice(
        InvoiceRef ref, InvoiceHeader header, List<InvoiceLine> lines, InvoiceTotals totals, InvoiceStatus status) {

    public Invoice {
        lines = List.copyOf(lines);
    }

    /** All of it but the lines. */
    public InvoiceSummary summary() {
        return new InvoiceSummary(ref, header, totals, status);
    }

    /** Whether a payment is expected: open, and something is outstanding. */
    public boolean payable() {
        return summary().payable();
    }
}
