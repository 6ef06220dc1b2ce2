// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A slip's state: its status, and the columns that this status has. */
@Embeddable
class StateColumns {

    private String status;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    /** When staff decided, or the customer withdrew. */
    @Column(name = "decided_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant decidedAt;

    @Column(name = "reject_reason")
    private @Nullable String rejectReason;

    @Column(name = "reject_note")
    private @Nullable String rejectNote;

    @Column(name = "hold_note")
    private @Nullable String holdNote;

    @Column(name = "remind_on")
    private @Nullable LocalDate remindOn;

    @Column(name = "refusal_reason")
    private @Nullable String refusalReason;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    /** When the host had posted or refused the receipt. */
    @Column(name = "answered_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant answeredAt;

    StateColumns() {}

    /** The columns that a state has; all others are empty. */
    static StateColumns of(SlipState state) {
        StateColumns columns = new StateColumns();
        columns.status = state.status().name();
        return state.match(columns.new Filling());
    }

    SlipStatus status() {
        return SlipStatus.valueOf(present(status));
    }

    /** The beginning of time where nothing is decided. */
    Instant decided() {
        return decidedAt == null ? Instant.EPOCH : decidedAt;
    }

    /** When the host had posted or refused the receipt; empty before. */
    Optional<Instant> answered() {
        return Optional.ofNullable(answeredAt);
    }

    /** The host's number of the receipt; empty before it is posted. */
    String receiptNumber() {
        return Objects.requireNonNullElse(receiptNumber, "");
    }

    private final class Filling implements SlipState.Cases<StateColumns> {

        @Override
        public StateColumns pending(SlipState.Pending state) {
            return StateColumns.this;
        }

        @Override
        public StateColumns onHold(SlipState.OnHold state) {
            holdNote = state.note();
            remindOn = state.reminder().orElse(null);
            return decided(state.decision());
        }

        @Override
        public StateColumns firstApproved(SlipState.FirstApproved state) {
            return decided(state.decision());
        }

        @Override
        public StateColumns withdrawn(SlipState.Withdrawn state) {
            decidedAt = state.at();
            return StateColumns.this;
        }

        @Override
        public StateColumns approved(SlipState.Approved state) {
            return decided(state.decision());
        }

        @Override
        public StateColumns postingRefused(SlipState.PostingRefused state) {
            refusalReason = state.reason();
            answeredAt = state.at();
            return decided(state.decision());
        }

        @Override
        public StateColumns posted(SlipState.Posted state) {
            receiptNumber = state.receiptNumber();
            answeredAt = state.at();
            return decided(state.decision());
        }

        @Override
        public StateColumns rejected(SlipState.Rejected state) {
            rejectReason = state.rejection().reason().name();
            rejectNote = state.rejection().note();
            return decided(state.decision());
        }

        private StateColumns decided(SlipState.Decision decision) {
            decidedBy = decision.by();
            decidedAt = decision.at();
            return StateColumns.this;
        }
    }

    SlipState toState() {
        return switch (status()) {
            case PENDING -> new SlipState.Pending();
            case ON_HOLD -> new SlipState.OnHold(decision(), present(holdNote), Optional.ofNullable(remindOn));
            case FIRST_APPROVED -> new SlipState.FirstApproved(decision());
            case WITHDRAWN -> new SlipState.Withdrawn(present(decidedAt));
            case APPROVED -> new SlipState.Approved(decision());
            case REJECTED ->
                new SlipState.Rejected(
                        decision(),
                        new SlipState.Rejection(RejectReason.valueOf(present(rejectReason)), present(rejectNote)));
            case POSTED -> new SlipState.Posted(decision(), present(receiptNumber), present(answeredAt));
            case POSTING_REFUSED ->
                new SlipState.PostingRefused(decision(), present(refusalReason), present(answeredAt));
        };
    }

    private SlipState.Decision decision() {
        return new SlipState.Decision(present(decidedBy), present(decidedAt));
    }

    private <T> T present(@Nullable T column) {
        return Objects.requireNonNull(column, () -> "a column of status " + status + " is null");
    }
}
