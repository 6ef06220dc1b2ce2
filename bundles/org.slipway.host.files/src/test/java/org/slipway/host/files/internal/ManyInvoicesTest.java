// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.CustomerId;
import org.slipway.testkit.Suppliers;

/** As many lines as an export may have. */
class ManyInvoicesTest {

    private static final int LINES = 200_000;
    private static final int CUSTOMERS = 500;

    @TempDir
    private Path folder;

    @Test
    void shouldHoldOneObjectForEachCustomerAndDay_whateverTheNumberOfLines() {
        // given
        StringBuilder text = new StringBuilder("number,customer,customerName,issued,due,total,outstanding\n");
        for (int i = 0; i < LINES; i++) {
            text.append("INV-").append(i).append(",C-").append(i % CUSTOMERS).append(",Customer no. ");
            text.append(i % CUSTOMERS)
                    .append(",2026-03-0")
                    .append(1 + i % 9)
                    .append(",2026-04-0")
                    .append(1 + i % 9);
            text.append(",\"1,120.50\",1120.50\n");
        }
        try (Platform platform = new Platform(folder.resolve("tala"), Suppliers.TALA)) {

            // when
            platform.drop("invoices.csv", text.toString());

            // then
            Collection<FiledInvoice> invoices =
                    platform.ours().open().books().invoices().values();
            assertThat(invoices).hasSize(LINES);
            assertThat(distinct(invoices, FiledHead::customer)).hasSize(CUSTOMERS);
            assertThat(distinct(invoices, FiledHead::issued)).hasSize(9);
            assertThat(platform.ours().open().openInvoices(new CustomerId("C-7"), 500))
                    .hasSize(LINES / CUSTOMERS)
                    .allMatch(invoice -> invoice.totals().outstanding().equals(Money.parse("PHP 1120.50")));

            // when
            platform.restart(none -> {});

            // then
            FiledInvoice last =
                    platform.ours().open().books().invoice("INV-199999").orElseThrow();
            assertThat(last.head().due()).isEqualTo(LocalDate.of(2026, 4, 1 + 199_999 % 9));
            assertThat(platform.ours().open().books().invoices()).hasSize(LINES);
            assertThat(distinct(platform.ours().open().books().invoices().values(), FiledHead::customer))
                    .hasSize(CUSTOMERS);
        }
    }

    private static Set<Object> distinct(Collection<FiledInvoice> invoices, Function<FiledHead, Object> part) {
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        invoices.forEach(invoice -> objects.add(part.apply(invoice.head())));
        return objects;
    }
}
