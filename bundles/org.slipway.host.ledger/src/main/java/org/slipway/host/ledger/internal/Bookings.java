// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceTotals;

/** The journal entries of invoices. */
final class Bookings {

    private Bookings() {}

    static JournalEntryRow invoiced(Invoice invoice) {
        InvoiceTotals totals = invoice.totals();
        return entry(invoice)
                .debit(Chart.RECEIVABLES, totals.total())
                .credit(Chart.REVENUE, totals.net())
                .credit(Chart.TAX_PAYABLE, totals.tax())
                .balanced();
    }

    static JournalEntryRow cancelled(Invoice invoice) {
        InvoiceTotals totals = invoice.totals();
        return entry(invoice)
                .debit(Chart.REVENUE, totals.net())
                .debit(Chart.TAX_PAYABLE, totals.tax())
                .credit(Chart.RECEIVABLES, totals.total())
                .balanced();
    }

    private static JournalEntryRow entry(Invoice invoice) {
        return JournalEntryRow.of(
                invoice.ref().supplier().value(),
                invoice.header().issued(),
                invoice.ref().invoice());
    }
}
