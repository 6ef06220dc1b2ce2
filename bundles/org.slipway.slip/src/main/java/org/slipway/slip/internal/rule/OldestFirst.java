// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;

/** Spreads an amount over open invoices, oldest first. */
public final class OldestFirst {

    private OldestFirst() {}

    /**
     * The allocations, none of them more than is still to pay.
     *
     * @param amount as typed
     * @return empty if the amount can't be read
     */
    public static List<Allocation> of(String amount, InvoiceView view, List<OpenInvoice> open) {
        Money owed = view.invoice().totals().outstanding();
        AmountReader reader = new AmountReader(
                owed.getCurrencyUnit(), view.supplier().locality().locale());
        return reader.read(Typed.tidy(amount)) instanceof AmountReading.Read read
                ? over(open, read.amount())
                : List.of();
    }

    private static List<Allocation> over(List<OpenInvoice> open, Money amount) {
        List<Allocation> allocations = new ArrayList<>();
        Money left = amount;
        for (OpenInvoice one : open) {
            Money part = left.isLessThan(one.stillToPay()) ? left : one.stillToPay();
            if (part.isPositive()) {
                allocations.add(new Allocation(
                        one.invoice().ref(), one.invoice().header().number(), part));
                left = left.minus(part);
            }
        }
        return allocations;
    }
}
