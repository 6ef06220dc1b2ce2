// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;

/** What is kept in books that exist: another digest of the same receipt would refuse its repetition for ever. */
class FingerprintTest {

    private static final String KEPT = "afb02e9bc89160cab8dd9ae4d93ccce24a8c431b8e6856b3c86290f6943edc35";
    private static final List<ReceiptAllocation> BOTH =
            List.of(allocation("1001", "3000.00"), allocation("1002", "1500.50"));

    @Test
    void shouldBeAsInBooksOfBefore_whenTheReceiptIsTheSame() {
        assertThat(Fingerprint.of(receipt("C-1001", payment("5000.00", 2, "1010", "REF 1", "Piñatá Narra"), BOTH)))
                .isEqualTo(KEPT);
    }

    static Stream<Receipt> others() {
        ReceiptPayment payment = payment("5000.00", 2, "1010", "REF 1", "Piñatá Narra");
        return Stream.of(
                receipt("C-1002", payment, BOTH),
                receipt("C-1001", payment("5000.01", 2, "1010", "REF 1", "Piñatá Narra"), BOTH),
                receipt("C-1001", payment("5000.00", 3, "1010", "REF 1", "Piñatá Narra"), BOTH),
                receipt("C-1001", payment("5000.00", 2, "1011", "REF 1", "Piñatá Narra"), BOTH),
                receipt("C-1001", payment("5000.00", 2, "1010", "REF 1P", "iñatá Narra"), BOTH),
                receipt("C-1001", payment, BOTH.subList(0, 1)),
                receipt("C-1001", payment, List.of(BOTH.get(0), allocation("1002", "1500.51"))),
                receipt("C-1001", payment, List.of(BOTH.get(0), allocation("1003", "1500.50"))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldDiffer_whenOnePartIsAnother(Receipt other) {
        assertThat(Fingerprint.of(other)).hasSize(64).isNotEqualTo(KEPT);
    }

    private static Receipt receipt(String customer, ReceiptPayment payment, List<ReceiptAllocation> allocations) {
        return new Receipt(
                new ReceiptKey("K1"), new SupplierId("tala"), new CustomerId(customer), payment, allocations);
    }

    private static ReceiptPayment payment(String amount, int day, String account, String reference, String payer) {
        return new ReceiptPayment(Money.parse("PHP " + amount), LocalDate.of(2026, 3, day), account, reference, payer);
    }

    private static ReceiptAllocation allocation(String invoice, String amount) {
        return new ReceiptAllocation(invoice, Money.parse("PHP " + amount));
    }
}
