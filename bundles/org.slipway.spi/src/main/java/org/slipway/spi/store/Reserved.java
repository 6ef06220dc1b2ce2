// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is reserved on an invoice.
 *
 * @param amount zero if nothing is
 * @param releases how often something was released so far
 */
public record Reserved(Money amount, long releases) {

    /** Nothing was ever reserved. */
    public static Reserved nothing(CurrencyUnit currency) {
        return new Reserved(Money.zero(currency), 0);
    }
}
