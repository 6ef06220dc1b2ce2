// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;

/** What an amount as typed turned out to be. */
public sealed interface AmountReading {

    /**
     * Why it can't be taken; empty if it was read.
     *
     * @param row as {@link SlipRefusal#row()}
     */
    Optional<SlipRefusal> refusal(SlipField field, String row, CurrencyUnit currency);

    /** An amount, zero and less included. */
    record Read(Money amount) implements AmountReading {

        @Override
        public Optional<SlipRefusal> refusal(SlipField field, String row, CurrencyUnit currency) {
            return Optional.empty();
        }
    }

    /** A number with more decimals than the currency has. */
    record TooPrecise() implements AmountReading {

        @Override
        public Optional<SlipRefusal> refusal(SlipField field, String row, CurrencyUnit currency) {
            return Optional.of(
                    new SlipRefusal(field, row, SlipProblem.TOO_PRECISE, List.of(currency.getDecimalPlaces())));
        }
    }

    /**
     * A number that somebody else would read as another one.
     *
     * @param larger the larger of the two
     */
    record Ambiguous(Money larger) implements AmountReading {

        @Override
        public Optional<SlipRefusal> refusal(SlipField field, String row, CurrencyUnit currency) {
            return Optional.of(new SlipRefusal(field, row, SlipProblem.AMBIGUOUS, List.of(larger)));
        }
    }

    /** No number, or not in this currency. */
    record Unreadable() implements AmountReading {

        @Override
        public Optional<SlipRefusal> refusal(SlipField field, String row, CurrencyUnit currency) {
            return Optional.of(new SlipRefusal(field, row, SlipProblem.UNREADABLE, List.of()));
        }
    }
}
