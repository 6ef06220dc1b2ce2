// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.SlipCode;

/**
 * An invoice that a slip pays, as it stands now.
 *
 * @param invoice live from the host; empty if the host does not answer, or knows it no longer, as when it was set back to a
 *     draft
 * @param otherPending what other slips that wait for staff or for the host will pay of it
 * @param inDoubt approved slips that pay it too and of which nobody knows yet whether the host has their receipts
 */
public record AllocationReview(
        Allocation allocation, Optional<Invoice> invoice, Money otherPending, List<SlipCode> inDoubt) {

    public AllocationReview {
        inDoubt = List.copyOf(inDoubt);
    }

    /** What the invoice owes by now; empty if that is not known. */
    public Optional<Money> outstanding() {
        return invoice.map(known -> known.totals().outstanding());
    }

    /** Whether more is allocated than the invoice owes by now; not of one of which that is not known. */
    public boolean tooMuch() {
        return outstanding().filter(allocation::exceeds).isPresent();
    }
}
