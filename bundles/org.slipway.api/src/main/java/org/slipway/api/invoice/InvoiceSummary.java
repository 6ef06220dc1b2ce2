// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.time.LocalDate;
import org.slipway.api.InvoiceRef;

/** An invoice without its lines, as the host knows it at this moment: what lists and sums need. */
public record InvoiceSummary(InvoiceRef ref, InvoiceHeader header, InvoiceTotals totals, InvoiceStatus status) {

    /** Whether a payment is expected: open, and something is outstanding. */
    public boolean payable() {
        return status == InvoiceStatus.OPEN && totals.outstanding().isPositive();
    }

    /** Whether it is payable and its due date has passed. */
    public boolean overdue(LocalDate today) {
        return payable() && header.due().isBefore(today);
    }

    /** Whether some of it, but not all, has been paid. */
    public boolean partPaid() {
        return payable() && totals.outstanding().isLessThan(totals.total());
    }
}
