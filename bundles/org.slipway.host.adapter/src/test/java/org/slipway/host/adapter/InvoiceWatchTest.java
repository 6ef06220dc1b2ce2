// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

/** From when on invoices are new. */
final class InvoiceWatchTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final PortalStores stores = new PortalStores();
    private final Counted host = new Counted();

    @Test
    void shouldBeginSoon_whenThePortalStartsAfterTheHost() throws InterruptedException {
        try (InvoiceWatch watch = new InvoiceWatch("test-notice", stores, () -> List.of(host), () -> HALF_A_MINUTE)) {
            assertThat(watch).isNotNull();
            assertThat(host.begun.await(100, TimeUnit.MILLISECONDS)).isFalse();

            stores.work = database.work();
            stores.links = database.links();

            assertThat(host.begun.await(10, TimeUnit.SECONDS))
                    .as("looked for the first time")
                    .isTrue();
        }
    }

    @Test
    void shouldKnowFromWhereOnInvoicesAreNew_afterOneLook() {
        InvoiceNoticing noticing = new InvoiceNoticing(host, database.work(), database.links());
        noticing.look();
        host.invoices = 1;

        noticing.look();

        assertThat(database.work().depth(WorkKinds.ANNOUNCE_INVOICE).waiting()).isEqualTo(1);
    }

    /** A host whose marks count its invoices. */
    private static final class Counted implements ChangedInvoices {

        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile int invoices;

        @Override
        public WorkKind kind() {
            return new WorkKind("notice-counted");
        }

        @Override
        public SupplierId owner() {
            return Suppliers.TALA.id();
        }

        @Override
        public String first() {
            begun.countDown();
            return String.valueOf(invoices);
        }

        @Override
        public List<Change> since(String mark) {
            return Integer.parseInt(mark) < invoices
                    ? List.of(new Change(
                            invoices, Optional.of(new InvoiceRef(owner(), "1001")), String.valueOf(invoices)))
                    : List.of();
        }
    }
}
