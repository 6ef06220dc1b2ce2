// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceLine;

/** What an invoice must fulfil to be entered. */
final class InvoiceChecks {

    private InvoiceChecks() {}

    static void require(Invoice invoice) {
        Money none = Money.zero(invoice.totals().total().getCurrencyUnit());
        Money net = invoice.lines().stream().map(InvoiceLine::net).reduce(none, Money::plus);
        Money tax = invoice.lines().stream().map(InvoiceLine::tax).reduce(none, Money::plus);
        if (!net.equals(invoice.totals().net()) || !tax.equals(invoice.totals().tax())) {
            throw new IllegalArgumentException("totals of " + invoice.ref() + " are not the sums of its lines");
        }
        if (!invoice.totals().outstanding().equals(invoice.totals().total())) {
            throw new IllegalArgumentException(invoice.ref() + " is entered unpaid; post receipts to it afterwards");
        }
    }
}
