// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;

final class SettlementTest {

    private static final InvoiceRef FIRST = new InvoiceRef(new SupplierId("tala"), "1001");
    private static final InvoiceRef SECOND = new InvoiceRef(new SupplierId("tala"), "1002");

    @Test
    void shouldAddUpAndFindItsParts_whenItPaysTwoInvoices() {
        Settlement settlement =
                new Settlement(List.of(part(FIRST, "PHP 100.10"), part(SECOND, "PHP 0.05")), Optional.empty());

        assertThat(settlement.allocated()).isEqualTo(Money.parse("PHP 100.15"));
        assertThat(settlement.allocatedTo(SECOND)).contains(Money.parse("PHP 0.05"));
        assertThat(settlement.allocatedTo(new InvoiceRef(new SupplierId("other"), "1002")))
                .isEmpty();
    }

    @Test
    void shouldBeABug_whenNothingOrNothingUniqueIsAllocated() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Settlement(List.of(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Settlement(List.of(part(FIRST, "PHP 1.00"), part(FIRST, "PHP 2.00")), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> part(FIRST, "PHP 0.00"));
    }

    private static Allocation part(InvoiceRef invoice, String amount) {
        return new Allocation(invoice, "INV-" + invoice.invoice(), Money.parse(amount));
    }
}
