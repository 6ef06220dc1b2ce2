// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;

/**
 * Everything that the invoice page shows.
 *
 * @param invoice live from the host
 * @param slips of this invoice, newest first
 * @param damaged slips of this invoice that can't be read, in no order
 * @param today the date at the supplier's place
 * @param latestPayment the last day that a payment can have been made on: it has begun somewhere on earth
 */
public record InvoiceView(
        Supplier supplier,
        Invoice invoice,
        List<Slip> slips,
        List<DamagedSlip> damaged,
        LocalDate today,
        LocalDate latestPayment) {

    public InvoiceView {
        slips = List.copyOf(slips);
        damaged = List.copyOf(damaged);
    }

    /** An invoice whose slips can all be read. */
    public InvoiceView(Supplier supplier, Invoice invoice, List<Slip> slips, LocalDate today, LocalDate latestPayment) {
        this(supplier, invoice, slips, List.of(), today, latestPayment);
    }

    /** Whether it is known what will be paid: no slip that may wait is damaged. */
    public boolean pendingKnown() {
        return damaged.stream().noneMatch(DamagedSlip::open);
    }

    /** The invoice's, in which it is paid. */
    public CurrencyUnit currency() {
        return invoice.totals().total().getCurrencyUnit();
    }

    /**
     * What the slips that wait for the supplier or for the host will pay of this invoice; it lowers nothing. Of those that can be
     * read: not to be told unless {@link #pendingKnown()}.
     */
    public Money pending() {
        return slips.stream()
                .filter(slip -> slip.status().open())
                .flatMap(slip -> slip.figures().settlement().allocatedTo(invoice.ref()).stream())
                .reduce(Money.zero(currency()), Money::plus);
    }

    /** Outstanding less pending, never below zero: what the form proposes to pay; zero where pending is not known. */
    public Money stillToPay() {
        if (!pendingKnown()) {
            return Money.zero(currency());
        }
        Money rest = invoice.totals().outstanding().minus(pending());
        return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
    }

    /** Whether a slip of this invoice waits for the supplier's decision. */
    public boolean hasPendingSlip() {
        return slips.stream()
                .anyMatch(slip -> slip.status() == SlipStatus.PENDING || slip.status() == SlipStatus.FIRST_APPROVED);
    }
}
