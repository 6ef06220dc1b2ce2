// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import javax.persistence.Basic;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.joda.money.CurrencyUnit;
import org.slipway.api.invoice.InvoiceLine;

/** A line of an invoice. */
@Entity
@Table(name = "invoice_line")
class InvoiceLineRow {

    /** Sorted here, because the database is slower at it for so few. */
    static final Comparator<InvoiceLineRow> IN_ORDER = Comparator.comparingInt(line -> line.position);

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private long id;

    @Basic
    private int position;

    private String description = "";
    private BigDecimal quantity = BigDecimal.ONE;

    @Column(name = "unit_price")
    private BigDecimal unitPrice = BigDecimal.ZERO;

    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;

    protected InvoiceLineRow() {}

    static InvoiceLineRow of(int position, InvoiceLine line) {
        InvoiceLineRow row = new InvoiceLineRow();
        row.position = position;
        row.description = line.description();
        row.quantity = line.quantity();
        row.unitPrice = line.unitPrice().getAmount();
        row.tax = line.tax().getAmount();
        row.net = line.net().getAmount();
        return row;
    }

    InvoiceLine toLine(CurrencyUnit unit) {
        return new InvoiceLine(
                description,
                quantity.stripTrailingZeros(),
                Amounts.money(unit, unitPrice),
                Amounts.money(unit, tax),
                Amounts.money(unit, net));
    }
}
