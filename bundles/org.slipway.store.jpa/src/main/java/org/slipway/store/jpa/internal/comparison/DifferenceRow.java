// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.comparison;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javax.persistence.AttributeOverride;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.slip.SlipCode;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A difference that was found and is not gone. */
@Entity
@Table(name = "receipt_difference")
@IdClass(DifferenceKey.class)
class DifferenceRow {

    @Id
    private String supplier;

    @Id
    @Column(name = "receipt_key")
    private String receiptKey;

    @Id
    private String kind;

    private String code;

    @Convert(converter = MicrosConverter.class)
    private Instant moment;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "our_number"))
    @AttributeOverride(name = "amount", column = @Column(name = "our_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "our_currency"))
    @AttributeOverride(name = "date", column = @Column(name = "our_date"))
    @AttributeOverride(name = "account", column = @Column(name = "our_account"))
    private @Nullable FactsColumns ours;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "host_number"))
    @AttributeOverride(name = "amount", column = @Column(name = "host_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "host_currency"))
    @AttributeOverride(name = "date", column = @Column(name = "host_date"))
    @AttributeOverride(name = "account", column = @Column(name = "host_account"))
    private @Nullable FactsColumns theirs;

    DifferenceRow() {}

    DifferenceRow(SupplierId supplier, ReceiptDifference difference) {
        this.supplier = supplier.value();
        this.receiptKey = difference.key();
        this.kind = difference.kind().name();
        update(difference);
    }

    /** What is said of it now. */
    final void update(ReceiptDifference difference) {
        code = difference.slip().value();
        moment = difference.moment();
        ours = FactsColumns.of(difference.ours());
        theirs = FactsColumns.of(difference.theirs());
    }

    /** As {@code ReceiptComparisons.mark} writes it. */
    String mark() {
        return receiptKey + ":" + kind;
    }

    /** By which the differences after it are found. */
    Map<String, Object> place() {
        return Map.of("moment", moment, "receipt", receiptKey, "kind", kind);
    }

    ReceiptDifference toDifference() {
        return new ReceiptDifference(
                receiptKey,
                ReceiptDifference.Kind.valueOf(kind),
                new SlipCode(code),
                moment,
                Objects.requireNonNullElseGet(ours, FactsColumns::new).toFacts(),
                Objects.requireNonNullElseGet(theirs, FactsColumns::new).toFacts());
    }
}
