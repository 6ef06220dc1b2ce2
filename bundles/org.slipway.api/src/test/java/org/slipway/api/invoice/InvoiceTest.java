// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;

final class InvoiceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 18);

    @Test
    void shouldBePayable_whenOpenAndOwed() {
        assertThat(invoice("112.00", InvoiceStatus.OPEN).payable()).isTrue();
        assertThat(invoice("0.01", InvoiceStatus.OPEN).payable()).isTrue();
        assertThat(invoice("0.00", InvoiceStatus.OPEN).payable()).isFalse();
        assertThat(invoice("0.00", InvoiceStatus.PAID).payable()).isFalse();
        assertThat(invoice("112.00", InvoiceStatus.CANCELLED).payable()).isFalse();
    }

    @Test
    void shouldBeOverdue_whenTheDueDateHasPassed() {
        assertThat(invoice("112.00", InvoiceStatus.OPEN).summary().overdue(DUE)).isFalse();
        assertThat(invoice("112.00", InvoiceStatus.OPEN).summary().overdue(DUE.plusDays(1)))
                .isTrue();
        assertThat(invoice("0.00", InvoiceStatus.PAID).summary().overdue(DUE.plusDays(1)))
                .isFalse();
    }

    @Test
    void shouldBePartPaid_whenSomeOfItIsOwed() {
        assertThat(invoice("112.00", InvoiceStatus.OPEN).summary().partPaid()).isFalse();
        assertThat(invoice("111.99", InvoiceStatus.OPEN).summary().partPaid()).isTrue();
        assertThat(invoice("0.00", InvoiceStatus.PAID).summary().partPaid()).isFalse();
        assertThat(invoice("50.00", InvoiceStatus.CANCELLED).summary().partPaid())
                .isFalse();
    }

    @Test
    void shouldBeABug_whenTotalsContradict() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvoiceTotals(php("100.00"), php("12.00"), php("112.01"), php("0.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvoiceTotals(php("100.00"), php("12.00"), php("112.00"), php("-0.01")));
    }

    private static Invoice invoice(String outstanding, InvoiceStatus status) {
        Customer customer = new Customer(new CustomerId("C-100"), "Narra Hardware", "");
        return new Invoice(
                new InvoiceRef(new SupplierId("tala"), "1001"),
                new InvoiceHeader("INV-1001", customer, LocalDate.of(2026, 2, 16), DUE),
                List.of(),
                new InvoiceTotals(php("100.00"), php("12.00"), php("112.00"), php(outstanding)),
                status);
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
