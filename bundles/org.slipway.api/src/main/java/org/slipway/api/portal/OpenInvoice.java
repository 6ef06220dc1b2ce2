// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import org.joda.money.Money;
import org.slipway.api.invoice.InvoiceSummary;

/**
 * An invoice that a payment may pay.
 *
 * @param pending what slips that wait for the supplier or for the host will pay of it
 */
public record OpenInvoice(InvoiceSummary invoice, Money pending) {

    /** Outstanding less pending, never below zero: what is proposed to pay. */
    public Money stillToPay() {
        Money rest = invoice.totals().outstanding().minus(pending);
        return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
    }
}
