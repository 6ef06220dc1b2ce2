// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import org.joda.money.Money;
import org.slipway.api.internal.Require;

/**
 * The sums of an invoice, all in one currency.
 *
 * @param total {@code net} plus {@code tax}
 * @param outstanding what the host says is owed now, never negative
 */
public record InvoiceTotals(Money net, Money tax, Money total, Money outstanding) {

    public InvoiceTotals {
        Require.that(total.isEqual(net.plus(tax)), "total is not net plus tax");
        Require.that(!outstanding.isNegative(), "outstanding is negative");
    }
}
