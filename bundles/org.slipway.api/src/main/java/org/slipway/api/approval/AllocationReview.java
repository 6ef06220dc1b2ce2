// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.Allocation;

/**
 * An invoice that a slip pays, as it stands now.
 *
 * @param invoice live from the host
 * @param otherPending what other slips that wait for staff or for the host will pay of it
 */
public record AllocationReview(Allocation allocation, Invoice invoice, Money otherPending) {

    /** Whether more is allocated than the invoice owes by now. */
    public boolean tooMuch() {
        return allocation.amount().isGreaterThan(invoice.totals().outstanding());
    }
}
