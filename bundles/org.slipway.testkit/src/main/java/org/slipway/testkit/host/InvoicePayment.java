// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTotals;

/** What a payment makes of an invoice. */
final class InvoicePayment {

    private InvoicePayment() {}

    static Invoice paid(Invoice invoice, Money amount) {
        InvoiceTotals totals = invoice.totals();
        Money rest = totals.outstanding().minus(amount);
        return new Invoice(
                invoice.ref(),
                invoice.header(),
                invoice.lines(),
                new InvoiceTotals(totals.net(), totals.tax(), totals.total(), rest),
                rest.isZero() ? InvoiceStatus.PAID : invoice.status());
    }
}
