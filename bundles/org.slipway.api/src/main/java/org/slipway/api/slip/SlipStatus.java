// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/** Where a slip stands. Switch over it without {@code default}, so that a new status can't be forgotten. */
public enum SlipStatus {
    /** Waits for the supplier's decision. */
    PENDING(true),
    /** Put aside by the supplier until a question is answered. */
    ON_HOLD(true),
    /** Approved by one; waits for the second approval that slips over such an amount need. */
    FIRST_APPROVED(true),

    /** Approved; the receipt is on its way to the host. */
    APPROVED(true),
    /** Approved, but the host refused the receipt: staff decides again. */
    POSTING_REFUSED(true),
    /** The receipt is in the host's ledger. */
    POSTED(false),
    /** Refused by the supplier. */
    REJECTED(false),

    /** Taken back by the customer. */
    WITHDRAWN(false);

    private final boolean open;

    SlipStatus(boolean open) {
        this.open = open;
    }

    /** Whether the slip's amount counts as pending: it may still become a receipt, and is none yet. */
    public boolean open() {
        return open;
    }
}
