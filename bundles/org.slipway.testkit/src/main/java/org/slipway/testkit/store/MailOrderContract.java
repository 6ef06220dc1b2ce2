// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.MailLimits;
import org.slipway.spi.store.MailLimits.Limit;
import org.slipway.spi.store.MailLimits.Reached;
import org.slipway.spi.store.MailLimits.Whose;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.Suppliers;

/** How many mails every store lets people order. */
public abstract class MailOrderContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00.000001Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final MailLimits LIMITS = new MailLimits(new Limit(3, HOUR), new Limit(2, DAY));

    private StoresUnderTest stores;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
    }

    @Test
    void shouldOrderOnceAndCountOnce_whenTheSameMailWaits() {
        // when
        for (int i = 0; i < 5; i++) {
            assertThat(order("ada", "1001", NOW)).isEmpty();
        }

        // then
        assertThat(stores.work().depth(WorkKinds.INVOICE_LETTER)).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
        assertThat(sent("ada", "1001", NOW)).isEmpty();
    }

    @Test
    void shouldSayUntilWhen_whenOneHasOrderedTooMany() {
        // given
        sent("ada", "1001", NOW);
        sent("ada", "1002", NOW.plusSeconds(60));
        sent("ada", "1003", NOW.plusSeconds(120));

        // then
        assertThat(sent("ada", "1004", NOW.plusSeconds(180))).contains(new Reached(Whose.ACTOR, NOW.plus(HOUR)));
        assertThat(stores.work().depth(WorkKinds.INVOICE_LETTER)).isEqualTo(new Depth(0, 0));
        assertThat(sent("ben", "1004", NOW.plusSeconds(180))).isEmpty();
        assertThat(sent("ada", "1005", NOW.plus(HOUR))).isEmpty();
    }

    @Test
    void shouldSayUntilWhen_whenTheInvoiceWasMailedTooOften() {
        // given
        sent("ada", "1001", NOW);
        sent("ben", "1001", NOW.plusSeconds(60));

        // then
        assertThat(sent("cyd", "1001", NOW.plus(HOUR))).contains(new Reached(Whose.INVOICE, NOW.plus(DAY)));
        assertThat(sent("cyd", "1002", NOW.plus(HOUR))).isEmpty();
        assertThat(sent("cyd", "1001", NOW.plus(DAY))).isEmpty();
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(4));
    }

    @Test
    void shouldNotCountForThePerson_whenTheInvoiceRefuses() {
        // given
        sent("ben", "1001", NOW);
        sent("ben", "1001", NOW);
        sent("ada", "1001", NOW);
        sent("ada", "1001", NOW);
        sent("ada", "1001", NOW);

        // then
        assertThat(sent("ada", "1002", NOW)).isEmpty();
    }

    @Test
    void shouldOrderAsManyAsMayBe_whenTenAreOrderedAtOnce() {
        // given
        AtomicInteger invoice = new AtomicInteger(1000);

        // when
        List<Optional<Reached>> answers =
                Together.call(10, () -> order("ada", Integer.toString(invoice.incrementAndGet()), NOW));

        // then
        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(3);
        assertThat(stores.work().depth(WorkKinds.INVOICE_LETTER)).isEqualTo(new Depth(3, 0));
    }

    /** Orders a mail, and has it sent. */
    private Optional<Reached> sent(String actor, String invoice, Instant at) {
        Optional<Reached> reached = order(actor, invoice, at);
        stores.work()
                .claim(WorkKinds.INVOICE_LETTER, Optional.empty(), HOUR)
                .ifPresent(claim -> stores.work().complete(claim, List.of(), List.of()));
        return reached;
    }

    private Optional<Reached> order(String actor, String invoice, Instant at) {
        return stores.mailOrders()
                .order(
                        Work.of(WorkKinds.INVOICE_LETTER, new InvoiceRef(Suppliers.TALA.id(), invoice)),
                        new AuditEntry(Suppliers.TALA.id(), AuditAction.INVOICE_NOTIFIED, actor, invoice, at),
                        LIMITS);
    }
}
