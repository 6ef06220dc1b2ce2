// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;

final class ReceiptTest {

    @Test
    void shouldBeTaken_whenAllocationsStayWithinThePayment() {
        assertThat(receipt(allocation("1001", "60.00"), allocation("1002", "40.00"))
                        .allocations())
                .hasSize(2);
        assertThat(receipt(allocation("1001", "10.00")).allocations()).hasSize(1);
    }

    @Test
    void shouldBeABug_whenMoreIsAllocatedThanPaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> receipt(allocation("1001", "60.00"), allocation("1002", "40.01")));
    }

    @Test
    void shouldBeABug_whenAnInvoiceStandsTwiceOrThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> receipt(allocation("1001", "1.00"), allocation("1001", "2.00")));
        assertThatIllegalArgumentException().isThrownBy(ReceiptTest::receipt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01"})
    void shouldBeABug_whenAnAmountIsNotPositive(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> allocation("1001", amount));
        assertThatIllegalArgumentException().isThrownBy(() -> payment(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "slip-PS-7KQ4-M2-HG9O7KLMO0", "A.b_c-9"})
    void shouldBeAKey_whenCharactersAreAllowed(String key) {
        assertThat(new ReceiptKey(key)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a/b", "ñ", "a\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void shouldBeABug_whenTheKeyIsOfAnotherForm(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptKey(key));
    }

    private static Receipt receipt(ReceiptAllocation... allocations) {
        return new Receipt(
                new ReceiptKey("slip-1"),
                new SupplierId("tala"),
                new CustomerId("C-100"),
                payment("100.00"),
                List.of(allocations));
    }

    private static ReceiptPayment payment(String amount) {
        return new ReceiptPayment(php(amount), LocalDate.of(2026, 3, 1), "1020", "1234567890123", "Narra");
    }

    private static ReceiptAllocation allocation(String invoice, String amount) {
        return new ReceiptAllocation(invoice, php(amount));
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
