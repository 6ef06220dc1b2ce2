// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.SubmittedRange;

final class QueueFilterTest {

    private static final CurrencyUnit PHP = CurrencyUnit.of("PHP");
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void shouldHoldBothEnds_whenAmountsAreCompared() {
        // given
        AmountRange range =
                new AmountRange(PHP, Optional.of(Money.parse("PHP 10.00")), Optional.of(Money.parse("PHP 20.00")));

        // then
        assertThat(range.contains(Money.parse("PHP 9.99"))).isFalse();
        assertThat(range.contains(Money.parse("PHP 10.00"))).isTrue();
        assertThat(range.contains(Money.parse("PHP 20.00"))).isTrue();
        assertThat(range.contains(Money.parse("PHP 20.01"))).isFalse();
        assertThat(range.contains(Money.parse("SGD 15.00"))).isFalse();
    }

    @Test
    void shouldHoldAllOfItsCurrency_whenAmountsHaveNoEnds() {
        // given
        AmountRange range = new AmountRange(PHP, Optional.empty(), Optional.empty());

        // then
        assertThat(range.contains(Money.parse("PHP 0.01"))).isTrue();
        assertThat(range.contains(Money.parse("SGD 0.01"))).isFalse();
    }

    @Test
    void shouldRefuse_whenAnEndIsInAnotherCurrency() {
        Optional<Money> dollar = Optional.of(Money.parse("SGD 1.00"));

        assertThatThrownBy(() -> new AmountRange(PHP, Optional.empty(), dollar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an end of the range is in another currency");
    }

    @Test
    void shouldHoldItsStartAndNotItsEnd_whenMomentsAreCompared() {
        // given
        SubmittedRange range = new SubmittedRange(Optional.of(FIRST), Optional.of(SECOND));

        // then
        assertThat(range.contains(FIRST.minusNanos(1000))).isFalse();
        assertThat(range.contains(FIRST)).isTrue();
        assertThat(range.contains(SECOND.minusNanos(1000))).isTrue();
        assertThat(range.contains(SECOND)).isFalse();
        assertThat(SubmittedRange.ANY.contains(FIRST)).isTrue();
    }

    @Test
    void shouldRefuse_whenTheTextIsTooLong() {
        String text = "x".repeat(65);

        assertThatThrownBy(() -> new QueueFilter.Claim(Optional.empty(), Optional.empty(), text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
