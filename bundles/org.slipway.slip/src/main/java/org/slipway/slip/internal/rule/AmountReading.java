// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import org.joda.money.Money;

/** What an amount as typed turned out to be. */
public sealed interface AmountReading {

    /** An amount, zero and less included. */
    record Read(Money amount) implements AmountReading {}

    /** A number with more decimals than the currency has. */
    record TooPrecise() implements AmountReading {}

    /** No number, or not in this currency. */
    record Unreadable() implements AmountReading {}
}
