// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;

/**
 * Everything that the invoice page shows.
 *
 * @param invoice live from the host
 * @param slips of this invoice, newest first
 * @param today the date at the supplier's place
 * @param latestPayment the last day that a payment can have been made on: it has begun somewhere on earth
 */
public record InvoiceView(
        Supplier supplier, Invoice invoice, List<Slip> slips, LocalDate today, LocalDate latestPayment) {

    public InvoiceView {
        slips = List.copyOf(slips);
    }

    /** The invoice's, in which it is paid. */
    public CurrencyUnit currency() {
        return invoice.totals().total().getCurrencyUnit();
    }

    /** What the slips that wait for the supplier or for the host will pay of this invoice; it lowers nothing. */
    public Money pending() {
        return slips.stream()
                .filter(slip -> slip.status().open())
                .flatMap(slip -> slip.figures().settlement().allocatedTo(invoice.ref()).stream())
                .reduce(Money.zero(currency()), Money::plus);
    }

    /** Outstanding less pending, never below zero: what the form proposes to pay. */
    public Money stillToPay() {
        Money rest = invoice.totals().outstanding().minus(pending());
        return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
    }

    /** Whether a slip of this invoice waits for the supplier's decision. */
    public boolean hasPendingSlip() {
        return slips.stream()
                .anyMatch(slip -> slip.status() == SlipStatus.PENDING || slip.status() == SlipStatus.FIRST_APPROVED);
    }
}
