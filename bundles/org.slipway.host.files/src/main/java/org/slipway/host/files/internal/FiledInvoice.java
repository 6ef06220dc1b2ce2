// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.List;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.InvoiceTotals;

/**
 * An invoice as an export had it.
 *
 * @param asOf when that export was written, by the clock of its file system, in milliseconds
 * @param goneSince when the first export was written that it was missing from; 0 if it is there
 */
record FiledInvoice(FiledHead head, List<FiledLine> lines, long asOf, long goneSince) {

    FiledInvoice {
        lines = List.copyOf(lines);
    }

    /** As the platform has it: not cancelled, not gone, and something is owed. */
    boolean payable() {
        return head.payable() && goneSince == 0;
    }

    /** Missing from an export of this time: nothing is owed any more. */
    FiledInvoice gone(long when, InvoiceStatus meaning) {
        FiledHead rest = new FiledHead(
                head.id(),
                head.number(),
                head.customer(),
                head.issued(),
                head.due(),
                head.currency(),
                head.tax(),
                head.total(),
                0,
                head.cancelled() || meaning == InvoiceStatus.CANCELLED);
        return new FiledInvoice(rest, lines, when, when);
    }

    /**
     * As it stands.
     *
     * @param paid by receipts that its export does not tell of, in minor units
     */
    InvoiceSummary summary(SupplierId supplier, long paid) {
        long outstanding = Math.max(0, head.outstanding() - paid);
        InvoiceTotals totals = new InvoiceTotals(
                money(head.total() - head.tax()), money(head.tax()), money(head.total()), money(outstanding));
        return new InvoiceSummary(
                new InvoiceRef(supplier, head.id()),
                new InvoiceHeader(head.number(), head.customer(), head.issued(), head.due()),
                totals,
                status(outstanding));
    }

    /** The same with its lines. */
    Invoice invoice(SupplierId supplier, long paid) {
        InvoiceSummary summary = summary(supplier, paid);
        return new Invoice(
                summary.ref(),
                summary.header(),
                lines.stream().map(this::line).toList(),
                summary.totals(),
                summary.status());
    }

    private InvoiceStatus status(long outstanding) {
        if (head.cancelled()) {
            return InvoiceStatus.CANCELLED;
        }
        return outstanding == 0 ? InvoiceStatus.PAID : InvoiceStatus.OPEN;
    }

    private InvoiceLine line(FiledLine line) {
        return new InvoiceLine(
                line.description(), line.quantity(), money(line.unitPrice()), money(line.tax()), money(line.net()));
    }

    private Money money(long minor) {
        return Money.ofMinor(head.currency(), minor);
    }
}
