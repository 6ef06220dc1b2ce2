// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What is known of an invoice that a slip pays.
 *
 * @param seen read before {@code outstanding}
 * @param outstanding the host's balance, read live
 */
public record Balance(Reserved seen, Money outstanding) {

    /**
     * Why no more can be reserved; empty if it can.
     *
     * @param now what is reserved at this moment
     */
    public Optional<TransitionAnswer> refusal(Reserved now, Money more) {
        if (!now.amount().isSameCurrency(more)) {
            return Optional.of(new TransitionAnswer.CurrencyChanged());
        }
        if (now.releases() != seen.releases()) {
            return Optional.of(new TransitionAnswer.BalanceMoved());
        }
        return now.amount().plus(more).isGreaterThan(outstanding)
                ? Optional.of(new TransitionAnswer.OverOutstanding())
                : Optional.empty();
    }
}
