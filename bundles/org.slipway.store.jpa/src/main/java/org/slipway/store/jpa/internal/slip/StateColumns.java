// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A slip's state: its status, and the columns that this status has. */
@Embeddable
class StateColumns {

    @Enumerated(EnumType.STRING)
    private SlipStatus status;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant decidedAt;

    @Column(name = "reject_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable RejectReason rejectReason;

    @Column(name = "reject_note")
    private @Nullable String rejectNote;

    @Column(name = "hold_note")
    private @Nullable String holdNote;

    @Column(name = "withdrawn_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant withdrawnAt;

    @Column(name = "refusal_reason")
    private @Nullable String refusalReason;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    /** When the host had posted or refused the receipt. */
    @Column(name = "answered_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant answeredAt;

    StateColumns() {}

    StateColumns(SlipState state) {
        this.status = state.status();
        if (state instanceof SlipState.Approved approved) {
            decided(approved.decision());
        } else if (state instanceof SlipState.Rejected rejected) {
            decided(rejected.decision());
            rejectReason = rejected.rejection().reason();
            rejectNote = rejected.rejection().note();
        } else if (state instanceof SlipState.Posted posted) {
            decided(posted.decision());
            receiptNumber = posted.receiptNumber();
            answeredAt = posted.at();
        } else if (state instanceof SlipState.PostingRefused refused) {
            decided(refused.decision());
            refusalReason = refused.reason();
            answeredAt = refused.at();
        } else if (state instanceof SlipState.OnHold held) {
            decided(held.decision());
            holdNote = held.note();
        } else if (state instanceof SlipState.Withdrawn withdrawn) {
            withdrawnAt = withdrawn.at();
        }
    }

    private void decided(SlipState.Decision decision) {
        decidedBy = decision.by();
        decidedAt = decision.at();
    }

    SlipState toState() {
        return switch (status) {
            case PENDING -> new SlipState.Pending();
            case ON_HOLD -> new SlipState.OnHold(decision(), present(holdNote));
            case WITHDRAWN -> new SlipState.Withdrawn(present(withdrawnAt));
            case APPROVED -> new SlipState.Approved(decision());
            case REJECTED ->
                new SlipState.Rejected(decision(), new SlipState.Rejection(present(rejectReason), present(rejectNote)));
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
