// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.Embedded;
import org.jspecify.annotations.Nullable;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.SlipFigures;
import org.slipway.store.jpa.internal.Amounts;
import org.slipway.store.jpa.internal.method.MethodColumns;

/** What the customer claims to have paid. */
@Embeddable
class FiguresColumns {

    @Column(name = "transaction_date")
    private LocalDate transactionDate;

    private String company;

    @Embedded
    private MethodColumns method;

    @Column(name = "reference_no")
    private String referenceNo;

    private BigDecimal amount;
    private String currency;

    @Column(name = "short_reason")
    private @Nullable String shortReason;

    @Column(name = "short_note")
    private @Nullable String shortNote;

    FiguresColumns() {}

    FiguresColumns(SlipFigures figures) {
        this.transactionDate = figures.transactionDate();
        this.company = figures.company();
        this.method = new MethodColumns(figures.method());
        this.referenceNo = figures.referenceNo();
        this.amount = figures.amount().getAmount();
        this.currency = figures.amount().getCurrencyUnit().getCode();
        figures.settlement().shortPayment().ifPresent(why -> {
            this.shortReason = why.reason().name();
            this.shortNote = why.note();
        });
    }

    /** What the slip says of its receipt. */
    ReceiptFacts toFacts(String receiptNumber) {
        return new ReceiptFacts(receiptNumber, Amounts.money(amount, currency), transactionDate, method.accountId());
    }

    SlipFigures toFigures(SupplierId supplier, List<AllocationRow> allocations) {
        return new SlipFigures(
                transactionDate,
                company,
                method.toMethod(supplier),
                referenceNo,
                Amounts.money(amount, currency),
                new Settlement(
                        allocations.stream()
                                .map(row -> row.toAllocation(currency))
                                .toList(),
                        Optional.ofNullable(shortReason)
                                .map(reason -> new ShortPayment(
                                        ShortReason.valueOf(reason), Objects.requireNonNullElse(shortNote, "")))));
    }
}
