// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.Embedded;
import org.joda.money.Money;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipOrigin;
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

    FiguresColumns() {}

    FiguresColumns(SlipFigures figures) {
        this.transactionDate = figures.transactionDate();
        this.company = figures.company();
        this.method = new MethodColumns(figures.method());
        this.referenceNo = figures.referenceNo();
        this.amount = figures.amount().getAmount();
        this.currency = figures.amount().getCurrencyUnit().getCode();
    }

    SlipFigures toFigures(SupplierId supplier, SlipOrigin origin) {
        Money paid = Amounts.money(amount, currency);
        return new SlipFigures(
                transactionDate,
                company,
                method.toMethod(supplier),
                referenceNo,
                paid,
                Settlement.of(new Allocation(origin.invoice(), origin.invoiceNumber(), paid)));
    }
}
