// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecondApprovalTest {

    @Test
    void shouldReadAmountsAndWriteThemInOrder_whenTypedByPeople() {
        SecondApproval read = SecondApproval.parse(" usd1,000 ;;PHP 50,000.5\n\nJPY 1000000\r\n")
                .orElseThrow();

        assertThat(read.amounts())
                .containsExactly(Money.parse("JPY 1000000"), Money.parse("PHP 50000.50"), Money.parse("USD 1000.00"));
        assertThat(read).hasToString("JPY 1000000; PHP 50000.50; USD 1000.00");
        assertThat(SecondApproval.parse(read.toString())).hasValue(read);
    }

    @Test
    void shouldBeNever_whenNothingIsTyped() {
        assertThat(SecondApproval.parse(" \n; ")).hasValue(SecondApproval.NEVER);
        assertThat(SecondApproval.NEVER).hasToString("");
        assertThat(SecondApproval.NEVER.neededFor(Money.parse("PHP 999999999.00")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50000",
                "PHP",
                "PHP -1",
                "PHP 50,00",
                "PHP 1,000,00.00",
                "PHP 0.001",
                "JPY 0.5",
                "XYZ 5",
                "PHP 1; PHP 2",
                "PHP 1, USD 2",
                "PHP 1234567890123456",
                "PHP 1 000",
                "PHP 1; AUD 1; BND 1; CAD 1; CHF 1; EUR 1; GBP 1; HKD 1; IDR 1; MYR 1; SGD 1"
            })
    void shouldBeNone_whenItCanNotBeReadForSure(String text) {
        assertThat(SecondApproval.parse(text)).isEmpty();
    }

    @Test
    void shouldBeNeededAboveTheAmountOnly_inItsOwnCurrency() {
        SecondApproval above = SecondApproval.parse("PHP 50000").orElseThrow();

        assertThat(above.neededFor(Money.parse("PHP 50000.00"))).isFalse();
        assertThat(above.neededFor(Money.parse("PHP 50000.01"))).isTrue();
        assertThat(above.neededFor(Money.parse("USD 50000.01"))).isFalse();
    }

    @Test
    void shouldBeABug_whenAnAmountIsOfAnotherCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecondApproval(Map.of(CurrencyUnit.of("PHP"), Money.parse("USD 1.00"))));
    }
}
