// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Set;
import org.slipway.api.slip.SlipStatus;

/** The lists that the approval screen offers. */
public enum QueueView {
    /** Slips that wait for a decision of staff, oldest first. */
    TO_DECIDE(Set.of(SlipStatus.PENDING, SlipStatus.POSTING_REFUSED)),
    /** Slips put aside until a question is answered, oldest first. */
    ON_HOLD(Set.of(SlipStatus.ON_HOLD)),

    /** Approved slips whose receipt is not in the ledger yet. */
    IN_POSTING(Set.of(SlipStatus.APPROVED)),
    /** Slips of which nothing more is expected. */
    DONE(Set.of(SlipStatus.POSTED, SlipStatus.REJECTED, SlipStatus.WITHDRAWN));

    private final Set<SlipStatus> statuses;

    QueueView(Set<SlipStatus> statuses) {
        this.statuses = statuses;
    }

    /** The statuses of the slips in this list. */
    public Set<SlipStatus> statuses() {
        return statuses;
    }
}
