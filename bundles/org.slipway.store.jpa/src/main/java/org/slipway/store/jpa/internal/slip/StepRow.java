// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.store.StepTaken;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A step that a slip has taken. Written with the slip's new state, never changed. */
@Entity
@Table(name = "slip_step")
@IdClass(StepRow.Key.class)
class StepRow {

    /** The number of a slip's first step. */
    static final int FIRST = 1;

    @Id
    private String supplier;

    @Id
    private String code;

    @Id
    @Column(name = "step_no")
    private int number;

    private String step;

    @Column(name = "taken_by")
    private String by;

    @Column(name = "taken_at")
    @Convert(converter = MicrosConverter.class)
    private Instant at;

    private String note;

    @SuppressWarnings("UnusedVariable") // for those who look into what a decision was based on
    private String shown;

    /** Until when it can be taken back; null where it stands at once. */
    @Column(name = "undo_until")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant undoUntil;

    /** How many pieces of work it has ordered; null where it stands at once. */
    private @Nullable Integer ordered;

    StepRow() {}

    StepRow(SlipRef slip, int number, StepTaken taken) {
        this.supplier = slip.supplier().value();
        this.code = slip.code().value();
        this.number = number;
        this.step = taken.step().name();
        this.by = taken.by();
        this.at = taken.at();
        this.note = taken.note();
        this.shown = taken.shown();
    }

    /** It can be taken back until then, if so many pieces of work wait still. */
    void undoable(Instant until, int works) {
        undoUntil = until;
        ordered = works;
    }

    /** Whether it can be taken back at this moment where so many pieces of its work waited still. */
    boolean undone(Instant now, int waiting) {
        return undoUntil != null && now.isBefore(undoUntil) && Objects.equals(ordered, waiting);
    }

    int number() {
        return number;
    }

    PastStep toStep() {
        return new PastStep(SlipStep.valueOf(step), Optional.of(by), at, note);
    }

    /** Supplier, code and number. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String supplier = "";
        private String code = "";
        private int number;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && number == key.number
                    && Objects.equals(supplier, key.supplier)
                    && Objects.equals(code, key.code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, code, number);
        }
    }
}
