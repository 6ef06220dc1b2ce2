// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.BookedSlip;
import org.slipway.spi.store.ComparisonStore.Mark;
import org.slipway.spi.store.NewSlip;

/** A payment slip. */
@Entity
@Table(name = "slip")
@IdClass(SlipKey.class)
class SlipRow {

    @Id
    private String supplier;

    @Id
    private String code;

    @Embedded
    private OriginColumns origin;

    @Embedded
    private FiguresColumns figures;

    @Embedded
    private AttachmentColumns attachment;

    @Embedded
    private StateColumns state;

    @Column(name = "submission_key")
    private String submissionKey;

    private String fingerprint;

    /** EclipseLink counts from 1, slips from 0. */
    @Version
    private long version;

    SlipRow() {}

    SlipRow(NewSlip added) {
        Slip slip = added.slip();
        this.supplier = slip.ref().supplier().value();
        this.code = slip.code().value();
        this.origin = new OriginColumns(slip.origin());
        this.figures = new FiguresColumns(slip.figures());
        this.attachment = new AttachmentColumns(slip.attachment());
        this.state = StateColumns.of(slip.state());
        this.submissionKey = added.submission().key().value();
        this.fingerprint = added.submission().fingerprint();
    }

    /** What the slip is sorted by; the beginning of time where nothing is decided. */
    Instant moment(SlipOrder order) {
        return switch (order) {
            case OLDEST_SUBMISSION -> origin.submitted();
            case NEWEST_DECISION -> state.decided();
        };
    }

    /** The number of the step that is taken next: a slip counts its steps by its version. */
    int nextStep() {
        return Math.toIntExact(version()) + 2;
    }

    SlipStatus status() {
        return state.status();
    }

    SlipStanding standing() {
        return new SlipStanding(new SlipCode(code), version(), status());
    }

    /** Changes the state; the version follows when the change is written. */
    void state(SlipState next) {
        state = StateColumns.of(next);
    }

    long version() {
        return version - 1;
    }

    String supplier() {
        return supplier;
    }

    String code() {
        return code;
    }

    /**
     * The slip.
     *
     * @param allocations its own, in their order
     */
    Slip toSlip(List<AllocationRow> allocations) {
        SupplierId owner = new SupplierId(supplier);
        SlipOrigin from = origin.toOrigin(owner);
        return new Slip(
                new SlipRef(owner, new SlipCode(code)),
                from,
                figures.toFigures(owner, allocations),
                attachment.toAttachment(),
                state.toState(),
                version());
    }

    /** Where it stands among posted slips; the beginning of time where the host has not answered. */
    Mark mark() {
        return new Mark(state.answered().orElse(Instant.EPOCH), code);
    }

    /** As it is compared with the host's ledger. */
    BookedSlip toBooked() {
        return new BookedSlip(
                new SlipRef(new SupplierId(supplier), new SlipCode(code)),
                origin.submitted(),
                status(),
                figures.toFacts(state.receiptNumber()),
                Optional.of(state.decided()).filter(at -> !at.equals(Instant.EPOCH)),
                state.answered());
    }

    String fingerprint() {
        return fingerprint;
    }
}
