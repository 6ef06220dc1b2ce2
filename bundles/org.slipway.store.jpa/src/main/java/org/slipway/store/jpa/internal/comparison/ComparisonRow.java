// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.comparison;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.Comparison;
import org.slipway.spi.store.ComparisonStore.Order;
import org.slipway.store.jpa.internal.MicrosConverter;

/** How far a comparison got. Moved on by a statement of its own, which holds for one worker only. */
@Entity
@Table(name = "receipt_comparison")
@IdClass(ComparisonKey.class)
class ComparisonRow {

    @Id
    private String supplier;

    @Id
    @Column(name = "run_no")
    private long number;

    @Column(name = "period_from")
    @Convert(converter = MicrosConverter.class)
    private Instant from;

    @Column(name = "period_until")
    @Convert(converter = MicrosConverter.class)
    private Instant until;

    @Column(name = "ordered_by")
    private String by;

    @Convert(converter = MicrosConverter.class)
    private Instant begun;

    @Convert(converter = MicrosConverter.class)
    private Instant reached;

    /** The beginning of time while there is more to do. */
    @Convert(converter = MicrosConverter.class)
    private Instant ended = Instant.EPOCH;

    private long receipts;
    private long slips;
    private long differences;

    ComparisonRow() {}

    ComparisonRow(SupplierId supplier, long number, Order order) {
        this.supplier = supplier.value();
        this.number = number;
        this.from = order.period().from();
        this.until = order.period().until();
        this.by = order.by();
        this.begun = order.at();
        this.reached = order.period().from();
    }

    Comparison toComparison() {
        return new Comparison(
                new SupplierId(supplier),
                number,
                new Comparison.Period(from, until),
                new Comparison.Course(by, begun, reached, Optional.of(ended).filter(at -> at.isAfter(Instant.EPOCH))),
                new Comparison.Counts(receipts, slips, differences));
    }
}
