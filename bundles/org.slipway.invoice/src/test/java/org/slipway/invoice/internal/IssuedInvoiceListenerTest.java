// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.service.event.Event;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

final class IssuedInvoiceListenerTest {

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final IssuedInvoiceListener listener = new IssuedInvoiceListener();
    private final LogLines log = new LogLines();

    @BeforeEach
    void start() {
        listener.announcements = new StoredAnnouncements(database.work());
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void shouldStoreTheAnnouncementBeforeTheSenderGoesOn_whenAnInvoiceIsIssued() {
        // when
        listener.handleEvent(issued("1001"));

        // then
        assertThat(database.allWork())
                .containsExactly(new Work(WorkKinds.ANNOUNCE_INVOICE, Suppliers.TALA.id(), "1001"));
        assertThat(log.text()).isEmpty();
    }

    @Test
    void shouldLoseNone_whenMoreWaitThanAnyoneCounted() {
        // when
        for (int invoice = 1; invoice <= 10_001; invoice++) {
            listener.handleEvent(issued(String.valueOf(invoice)));
        }

        // then
        assertThat(database.work().depth(WorkKinds.ANNOUNCE_INVOICE).waiting()).isEqualTo(10_001);
        assertThat(log.text()).isEmpty();
    }

    @Test
    void shouldSayWhatIsLost_whenTheStoreIsAway() {
        // given
        database.outOfReach(true);

        // when
        listener.handleEvent(issued("1001"));

        // then
        assertThat(log.of("ERROR"))
                .containsExactly("Invoice 1001 of tala was not announced, and nobody tries it again: have the host"
                        + " announce it once more: database is not available: java.io.IOException: connection refused");
    }

    @Test
    void shouldSayWhatIsLost_whenTheAnnouncementsAreNotStarted() {
        // given
        listener.announcements = null;

        // when
        listener.handleEvent(issued("1001"));

        // then
        assertThat(log.of("ERROR"))
                .containsExactly("Invoice 1001 of tala was not announced, and nobody tries it again: have the host"
                        + " announce it once more: the announcements are not started");
    }

    static Stream<Map<String, Object>> wrongProperties() {
        return Stream.of(
                Map.of(),
                Map.of("supplier", "tala"),
                Map.of("invoice", "1001"),
                Map.of("supplier", "tala", "invoice", 1001),
                Map.of("supplier", "", "invoice", "1001"),
                Map.of("supplier", "tala", "invoice", "10 01"),
                Map.of("supplier", "tala", "invoice", "1".repeat(65)));
    }

    @ParameterizedTest
    @MethodSource("wrongProperties")
    void shouldWarnOnce_whenTheEventNamesNoInvoice(Map<String, Object> properties) {
        // when
        listener.handleEvent(new Event("org/slipway/invoice/ISSUED", properties));

        // then
        assertThat(database.allWork()).isEmpty();
        assertThat(log.of("WARN"))
                .singleElement()
                .asString()
                .startsWith("An event of topic org/slipway/invoice/ISSUED names no invoice and is left out: ");
    }

    private static Event issued(String invoice) {
        return new Event("org/slipway/invoice/ISSUED", Map.of("supplier", "tala", "invoice", invoice));
    }
}
