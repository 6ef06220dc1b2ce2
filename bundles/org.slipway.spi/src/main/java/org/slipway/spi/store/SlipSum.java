// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Optional;
import org.joda.money.Money;

/**
 * How many slips there are in a currency, and what they amount to.
 *
 * @param amount empty if the amount of one of them can't be read
 */
public record SlipSum(long slips, Optional<Money> amount) {

    /** Slips all of which can be read. */
    public SlipSum(long slips, Money amount) {
        this(slips, Optional.of(amount));
    }
}
