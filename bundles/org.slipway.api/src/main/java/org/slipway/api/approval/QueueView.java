// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Set;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;

/** The lists that the approval screen offers. */
public enum QueueView {
    /** Slips that wait for a decision of staff, oldest first. */
    TO_DECIDE(
            Set.of(SlipStatus.PENDING, SlipStatus.FIRST_APPROVED, SlipStatus.POSTING_REFUSED),
            SlipOrder.OLDEST_SUBMISSION),
    /** Slips put aside until a question is answered, oldest first. */
    ON_HOLD(Set.of(SlipStatus.ON_HOLD), SlipOrder.OLDEST_SUBMISSION),

    /** Approved slips whose receipt is not in the ledger yet, newest decision first. */
    IN_POSTING(Set.of(SlipStatus.APPROVED), SlipOrder.NEWEST_DECISION),
    /** Slips of which nothing more is expected, newest decision first. */
    DONE(Set.of(SlipStatus.POSTED, SlipStatus.REJECTED, SlipStatus.WITHDRAWN), SlipOrder.NEWEST_DECISION);

    private final Set<SlipStatus> statuses;
    private final SlipOrder order;

    QueueView(Set<SlipStatus> statuses, SlipOrder order) {
        this.statuses = statuses;
        this.order = order;
    }

    /** The statuses of the slips in this list. */
    public Set<SlipStatus> statuses() {
        return statuses;
    }

    /** The order of the slips in this list. */
    public SlipOrder order() {
        return order;
    }
}
