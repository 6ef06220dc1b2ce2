// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.CascadeType;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OneToMany;
import javax.persistence.Table;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookedInvoice;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.InvoiceTotals;

/** An invoice; what was paid of it is raised by conditional updates only. */
@Entity
@Table(name = "invoice")
class InvoiceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private long id;

    private String supplier = "";
    private String code = "";
    private String number = "";

    @Column(name = "customer")
    private String customerId = "";

    @Column(name = "customer_name")
    private String customerName = "";

    @Column(name = "customer_email")
    private String customerEmail = "";

    private LocalDate issued = LocalDate.EPOCH;
    private LocalDate due = LocalDate.EPOCH;
    private String currency = "";
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private boolean cancelled;

    @Column(name = "sent_by")
    private String sentBy = "";

    @Column(name = "sent_at")
    private long sentAt;

    @Embedded
    private Entered entered = Entered.byPlatform();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "invoice", nullable = false)
    private List<InvoiceLineRow> lines = new ArrayList<>();

    protected InvoiceRow() {}

    static InvoiceRow of(Invoice invoice, Entered entered) {
        InvoiceRow row = new InvoiceRow();
        row.entered = entered;
        row.supplier = invoice.ref().supplier().value();
        row.code = invoice.ref().invoice();
        row.number = invoice.header().number();
        row.customerId = invoice.header().customer().id().value();
        row.customerName = invoice.header().customer().name();
        row.customerEmail = invoice.header().customer().email();
        row.issued = invoice.header().issued();
        row.due = invoice.header().due();
        row.currency = invoice.totals().total().getCurrencyUnit().getCode();
        row.net = invoice.totals().net().getAmount();
        row.tax = invoice.totals().tax().getAmount();
        for (int i = 0; i < invoice.lines().size(); i++) {
            row.lines.add(InvoiceLineRow.of(i + 1, invoice.lines().get(i)));
        }
        return row;
    }

    Entered entered() {
        return entered;
    }

    InvoiceRef ref() {
        return new InvoiceRef(new SupplierId(supplier), code);
    }

    Invoice toInvoice() {
        InvoiceSummary summary = summary();
        CurrencyUnit unit = CurrencyUnit.of(currency);
        return new Invoice(
                summary.ref(),
                summary.header(),
                lines.stream()
                        .sorted(InvoiceLineRow.IN_ORDER)
                        .map(line -> line.toLine(unit))
                        .toList(),
                summary.totals(),
                summary.status());
    }

    /** Without a look at the lines. */
    InvoiceSummary summary() {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        Money netMoney = Amounts.money(unit, net);
        Money taxMoney = Amounts.money(unit, tax);
        Money total = netMoney.plus(taxMoney);
        Money outstanding = cancelled ? Money.zero(unit) : total.minus(Amounts.money(unit, paid));
        Customer customer = new Customer(new CustomerId(customerId), customerName, customerEmail);
        return new InvoiceSummary(
                ref(),
                new InvoiceHeader(number, customer, issued, due),
                new InvoiceTotals(netMoney, taxMoney, total, outstanding),
                status(outstanding));
    }

    /** That staff had it mailed. */
    InvoiceRow sent(Staff staff, Instant now) {
        sentBy = staff.name();
        sentAt = ReceiptRow.micros(now);
        return this;
    }

    BookedInvoice toBooked() {
        Optional<Instant> sent = sentBy.isEmpty() ? Optional.empty() : Optional.of(ReceiptRow.time(sentAt));
        return new BookedInvoice(summary(), sent);
    }

    boolean cancel() {
        if (cancelled || paid.signum() != 0) {
            return false;
        }
        cancelled = true;
        return true;
    }

    /** Whether receipts were posted to it. */
    boolean paid() {
        return paid.signum() != 0;
    }

    private InvoiceStatus status(Money outstanding) {
        if (cancelled) {
            return InvoiceStatus.CANCELLED;
        }
        return outstanding.isZero() ? InvoiceStatus.PAID : InvoiceStatus.OPEN;
    }
}
