// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Instant;
import java.util.List;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.StandingSteps;
import org.slipway.spi.host.ReceiptKey;

/** The order to post a receipt, and the slip that it is of. */
record PostingOrder(OpenWork work, Slip slip) {

    SupplierId supplier() {
        return work.supplier();
    }

    ReceiptKey key() {
        return Receipts.key(slip);
    }

    /** Since when the host can have the receipt; by it alone it is searched, where the slip is decided on again. */
    Instant approved() {
        return slip.state().decided().orElse(slip.origin().submitted());
    }

    /**
     * Whether this member of staff alone has approved the slip. Of two approvers each knows of the other's approval. Realms may
     * ignore case: so does this.
     *
     * @param history all steps of the slip
     */
    boolean approvedAloneBy(Staff staff, List<PastStep> history) {
        if (!(slip.state() instanceof SlipState.Approved approved)
                || !same(staff, approved.decision().by())) {
            return false;
        }
        List<PastStep> standing = StandingSteps.of(history);
        int last = standing.size() - 2;
        return last < 0
                || standing.get(last).step() != SlipStep.FIRST_APPROVE
                || standing.get(last).by().filter(name -> !same(staff, name)).isEmpty();
    }

    private static boolean same(Staff staff, String name) {
        return staff.name().equalsIgnoreCase(name);
    }
}
