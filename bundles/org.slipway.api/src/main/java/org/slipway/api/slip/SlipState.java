// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slipway.api.internal.Require;

/** The life-cycle of a payment slip: one record a state, and transitions only where they are legal. */
public sealed interface SlipState {

    /** The longest note that stands beside a step, in characters. */
    int LONGEST_NOTE = 500;

    /** The longest receipt number of a host, in characters. */
    int LONGEST_RECEIPT_NUMBER = 64;

    /** The state's name, for exhaustive switches. */
    SlipStatus status();

    /** Answers with the case that applies. A state that is added must be given one by everybody who asks. */
    <R> R match(Cases<R> cases);

    /** When staff or the customer decided what the slip is now; empty while it waits in the queue. */
    default Optional<Instant> decided() {
        return match(new DecidedAt());
    }

    /**
     * An answer for each state.
     *
     * @param <R> the answer
     */
    interface Cases<R> {

        R pending(Pending state);

        R onHold(OnHold state);

        R firstApproved(FirstApproved state);

        R withdrawn(Withdrawn state);

        R approved(Approved state);

        R postingRefused(PostingRefused state);

        R posted(Posted state);

        R rejected(Rejected state);
    }

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

    /** States in which staff may decide, and nobody has approved yet. */
    sealed interface Undecided extends Decidable {

        /** The first of two approvers has found the payment. */
        default FirstApproved firstApprove(Decision decision) {
            return new FirstApproved(decision);
        }
    }

    /** States in which staff may put the slip aside. */
    sealed interface Holdable extends SlipState {

        /**
         * The supplier puts the slip aside.
         *
         * @param note what is asked of the customer, 1 to 500 characters
         */
        default OnHold hold(Decision decision, String note) {
            return hold(decision, note, Optional.empty());
        }

        /**
         * The supplier puts the slip aside.
         *
         * @param note what is asked of the customer, 1 to 500 characters
         * @param reminder when staff is to look at it again; empty: not
         */
        default OnHold hold(Decision decision, String note, Optional<LocalDate> reminder) {
            return new OnHold(decision, note, reminder);
        }
    }

    /** States in which the customer may take the slip back. */
    sealed interface Withdrawable extends SlipState {

        /** The customer takes the slip back. */
        default Withdrawn withdraw(Instant at) {
            return new Withdrawn(at);
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
            Require.atMost(note, LONGEST_NOTE, "note");
        }
    }

    /** Waits for a decision. */
    record Pending() implements Undecided, Holdable, Withdrawable {

        @Override
        public SlipStatus status() {
            return SlipStatus.PENDING;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pending(this);
        }
    }

    /**
     * Put aside until a question is answered.
     *
     * @param note what is asked of the customer, in words that the customer sees, 1 to 500 characters
     * @param reminder when staff is to look at it again; empty: not
     */
    record OnHold(Decision decision, String note, Optional<LocalDate> reminder) implements Undecided, Withdrawable {

        public OnHold {
            Require.text(note, LONGEST_NOTE, "note");
        }

        /** Without a reminder. */
        public OnHold(Decision decision, String note) {
            this(decision, note, Optional.empty());
        }

        /** Whether staff is to look at it again by that day. */
        public boolean due(LocalDate today) {
            return reminder.filter(day -> !day.isAfter(today)).isPresent();
        }

        /** The question is answered: back in the queue. */
        public Pending release() {
            return new Pending();
        }

        @Override
        public SlipStatus status() {
            return SlipStatus.ON_HOLD;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onHold(this);
        }
    }

    /**
     * Approved by the first of two; nothing is reserved yet.
     *
     * @param decision of the first approver
     */
    record FirstApproved(Decision decision) implements Decidable, Holdable, Withdrawable {

        @Override
        public SlipStatus status() {
            return SlipStatus.FIRST_APPROVED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.firstApproved(this);
        }
    }

    /** Taken back by the customer before a decision. Final. */
    record Withdrawn(Instant at) implements SlipState {

        @Override
        public SlipStatus status() {
            return SlipStatus.WITHDRAWN;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdrawn(this);
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

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.approved(this);
        }
    }

    /**
     * The host refused the receipt.
     *
     * @param reason in the host's words, for staff, 1 to 500 characters
     */
    record PostingRefused(Decision decision, String reason, Instant at) implements Undecided {
        public PostingRefused {
            Require.text(reason, LONGEST_NOTE, "refusal reason");
        }

        @Override
        public SlipStatus status() {
            return SlipStatus.POSTING_REFUSED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.postingRefused(this);
        }
    }

    /**
     * The receipt is in the host's ledger. Final.
     *
     * @param receiptNumber the host's number of the receipt, 1 to 64 characters
     */
    record Posted(Decision decision, String receiptNumber, Instant at) implements SlipState {
        public Posted {
            Require.text(receiptNumber, LONGEST_RECEIPT_NUMBER, "receipt number");
        }

        @Override
        public SlipStatus status() {
            return SlipStatus.POSTED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.posted(this);
        }
    }

    /** Refused by the supplier. Final. */
    record Rejected(Decision decision, Rejection rejection) implements SlipState {
        @Override
        public SlipStatus status() {
            return SlipStatus.REJECTED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }
}
