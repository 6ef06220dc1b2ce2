// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import org.slipway.api.internal.Require;

/** The life-cycle of a payment slip: one record a state, and transitions only where they are legal. */
public sealed interface SlipState {

    /** The state's name, for exhaustive switches. */
    SlipStatus status();

    /** States in which staff may decide. */
    sealed interface Decidable extends SlipState {

        /** The supplier has received the payment. */
        default Approved approve(Decision decision) {
            return new Approved(decision);
        }

        /** The supplier refuses the slip. */
        default Rejected reject(Decision decision, Rejection rejection) {
            return new Rejected(decision, rejection);
        }
    }

    /** Who decided, and when. */
    record Decision(String by, Instant at) {
        public Decision {
            Require.text(by, 100, "decider");
        }
    }

    /**
     * Why a slip was rejected, in words that the customer sees.
     *
     * @param note of the approver, up to 500 characters, empty unless the reason asks for one
     */
    record Rejection(RejectReason reason, String note) {
        public Rejection {
            Require.atMost(note, 500, "note");
        }
    }

    /** Waits for a decision. */
    record Pending() implements Decidable {
        @Override
        public SlipStatus status() {
            return SlipStatus.PENDING;
        }
    }

    /** Approved; nothing is in the host's ledger yet. */
    record Approved(Decision decision) implements SlipState {

        /** The host has the receipt. */
        public Posted posted(String receiptNumber, Instant at) {
            return new Posted(decision, receiptNumber, at);
        }

        /** The host refused the receipt for good. */
        public PostingRefused refused(String reason, Instant at) {
            return new PostingRefused(decision, reason, at);
        }

        @Override
        public SlipStatus status() {
            return SlipStatus.APPROVED;
        }
    }

    /**
     * The host refused the receipt.
     *
     * @param reason in the host's words, for staff, 1 to 500 characters
     */
    record PostingRefused(Decision decision, String reason, Instant at) implements Decidable {
        public PostingRefused {
            Require.text(reason, 500, "refusal reason");
        }

        @Override
        public SlipStatus status() {
            return SlipStatus.POSTING_REFUSED;
        }
    }

    /**
     * The receipt is in the host's ledger. Final.
     *
     * @param receiptNumber the host's number of the receipt, 1 to 64 characters
     */
    record Posted(Decision decision, String receiptNumber, Instant at) implements SlipState {
        public Posted {
            Require.text(receiptNumber, 64, "receipt number");
        }

        @Override
        public SlipStatus status() {
            return SlipStatus.POSTED;
        }
    }

    /** Refused by the supplier. Final. */
    record Rejected(Decision decision, Rejection rejection) implements SlipState {
        @Override
        public SlipStatus status() {
            return SlipStatus.REJECTED;
        }
    }
}
