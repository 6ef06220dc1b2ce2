// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.api.invoice.Supplier;

/**
 * An invoice as a specimen: its dates are counted from the day it is entered, so that the sample never looks old.
 *
 * @param paidPercent of the total, 100 when paid, -1 when cancelled
 */
record SampleInvoice(String number, Customer customer, Days days, int paidPercent, List<Item> items) {

    /** Days before and after the day of entry; {@code dueIn} is negative when overdue. */
    record Days(int issuedAgo, int dueIn) {}

    /** A line: text, quantity and unit price before tax. */
    record Item(String text, int quantity, String unitPrice) {}

    static SampleInvoice open(String number, Customer customer, int issuedAgo, int dueIn, Item... items) {
        return new SampleInvoice(number, customer, new Days(issuedAgo, dueIn), 0, List.of(items));
    }

    SampleInvoice paidPercent(int percent) {
        return new SampleInvoice(number, customer, days, percent, items);
    }

    SampleInvoice cancelledAtOnce() {
        return paidPercent(-1);
    }

    boolean cancelled() {
        return paidPercent < 0;
    }

    Invoice on(LocalDate today, Supplier supplier, int taxPercent) {
        List<InvoiceLine> lines = items.stream()
                .map(item -> line(item, supplier.currency(), taxPercent))
                .toList();
        Money net = Money.total(lines.stream().map(InvoiceLine::net).toList());
        Money tax = Money.total(lines.stream().map(InvoiceLine::tax).toList());
        Money total = net.plus(tax);
        return new Invoice(
                new InvoiceRef(supplier.id(), number),
                new InvoiceHeader(number, customer, today.minusDays(days.issuedAgo()), today.plusDays(days.dueIn())),
                lines,
                new InvoiceTotals(net, tax, total, total),
                InvoiceStatus.OPEN);
    }

    /** What was paid of it, to the nearest cent. */
    Money paid(Invoice invoice) {
        return percent(invoice.totals().total(), paidPercent);
    }

    private static InvoiceLine line(Item item, CurrencyUnit currency, int taxPercent) {
        Money unitPrice = Money.of(currency, new BigDecimal(item.unitPrice()));
        Money net = unitPrice.multipliedBy(item.quantity());
        return new InvoiceLine(
                item.text(), BigDecimal.valueOf(item.quantity()), unitPrice, percent(net, taxPercent), net);
    }

    private static Money percent(Money amount, int percent) {
        return amount.multipliedBy(BigDecimal.valueOf(percent).movePointLeft(2), RoundingMode.HALF_UP);
    }
}
