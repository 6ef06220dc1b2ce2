// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

final class StoredAnnouncementsTest {

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final StoredAnnouncements announcements = new StoredAnnouncements(database.work());

    @Test
    void shouldLoseNone_whenThirtyThousandInvoicesAreAnnounced() {
        // when
        for (int batch = 0; batch < 30; batch++) {
            announcements.announce(invoices(batch * 1_000, 1_000));
        }

        // then
        assertThat(database.allWork()).hasSize(30_000).doesNotHaveDuplicates();
        assertThat(database.allWork())
                .startsWith(new Work(WorkKinds.ANNOUNCE_INVOICE, Suppliers.TALA.id(), "0"))
                .endsWith(new Work(WorkKinds.ANNOUNCE_INVOICE, Suppliers.TALA.id(), "29999"));
    }

    @Test
    void shouldSaySoAndKeepNone_whenTheyCannotBeStored() {
        // given
        database.outOfReach(true);

        // when
        assertThatThrownBy(() -> announcements.announce(invoices(0, 2))).isInstanceOf(UnavailableException.class);

        // then
        database.outOfReach(false);
        assertThat(database.allWork()).isEmpty();
    }

    @Test
    void shouldBeABug_whenThereAreNoneOrTooMany() {
        assertThatIllegalArgumentException().isThrownBy(() -> announcements.announce(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> announcements.announce(invoices(0, 1_001)))
                .withMessage("not 1 to 1000 invoices: 1001");
        assertThat(database.allWork()).isEmpty();
    }

    private static List<InvoiceRef> invoices(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new InvoiceRef(Suppliers.TALA.id(), String.valueOf(number)))
                .toList();
    }
}
