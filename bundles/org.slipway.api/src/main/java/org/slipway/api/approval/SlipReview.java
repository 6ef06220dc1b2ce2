// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.Slip;

/**
 * Everything that the approver sees of one slip.
 *
 * @param allocations the invoices that it pays, in the slip's order, at least one
 */
public record SlipReview(Slip slip, Supplier supplier, List<AllocationReview> allocations, FileReview file) {

    public SlipReview {
        allocations = List.copyOf(allocations);
    }
}
