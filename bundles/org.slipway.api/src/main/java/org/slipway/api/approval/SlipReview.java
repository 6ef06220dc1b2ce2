// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import java.util.Optional;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.FileReview;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStep;

/**
 * Everything that the approver sees of one slip. While the host does not answer, that is all that we know ourselves.
 *
 * @param supplier live from the host; empty if it does not answer
 * @param allocations the invoices that it pays, in the slip's order, at least one
 * @param checks what automatic checks said of it
 */
public record SlipReview(
        Slip slip,
        Optional<Supplier> supplier,
        List<AllocationReview> allocations,
        FileReview file,
        SlipChecks checks,
        Standing standing) {

    public SlipReview {
        allocations = List.copyOf(allocations);
    }

    /** Of a slip that is still to be checked. */
    public SlipReview(
            Slip slip,
            Optional<Supplier> supplier,
            List<AllocationReview> allocations,
            FileReview file,
            Standing standing) {
        this(slip, supplier, allocations, file, SlipChecks.WAITING, standing);
    }

    /** Whether an approval needs a typed reason: because of the checks, or because there is no picture of the attachment. */
    public boolean reasonNeeded() {
        return checks.reasonNeeded() || !file.pictured();
    }

    /**
     * What came before, and what can be done now.
     *
     * @param history the steps that the slip has taken, in their order
     * @param offers every step of staff that the slip might take as it stands, with what is in its way
     * @param work what waits or is set aside about the slip, the newest first
     * @param gap why it is not known what the invoices owe; empty if it is
     * @param shown digests of all this, to be handed back with a decision
     */
    public record Standing(
            List<PastStep> history,
            List<Offer> offers,
            List<OpenWork> work,
            Optional<DecisionRefusal> gap,
            Shown shown) {

        public Standing {
            history = List.copyOf(history);
            offers = List.copyOf(offers);
            work = List.copyOf(work);
        }

        /** Whether a step can be taken at this moment. */
        public boolean offers(SlipStep step) {
            return offers.stream().anyMatch(offer -> offer.step() == step && offer.open());
        }
    }
}
