// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.service.event.Event;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.outbox.WorkThread;
import org.slipway.spi.work.Backoff;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

final class IssuedInvoiceListenerTest {

    private static final Work MAIL =
            new Work.InvoiceMail(new InvoiceRef(Suppliers.TALA.id(), "1001"), "payables@narra.example");

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger host =
            new FakeHostLedger().with(Suppliers.TALA).with(invoice().build());
    private final HandDrivenExecutor executor = new HandDrivenExecutor();
    private final IssuedInvoiceListener listener = new IssuedInvoiceListener(
            new WorkThread("test", executor), new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(4)), 5);
    private final LogLines log = new LogLines();

    @BeforeEach
    void start() {
        listener.notifications = new QueuedInvoiceNotifications(host, database.outbox(), clock);
    }

    @AfterEach
    void stop() {
        log.close();
        listener.stop();
    }

    @Test
    void shouldQueueTheMailAwayFromThePublisher_whenAnInvoiceIsIssued() {
        // given
        listener.handleEvent(issued("1001"));
        assertThat(database.work()).isEmpty();

        // when
        executor.runAll();

        // then
        assertThat(database.work()).containsExactly(MAIL);
        assertThat(database.auditRows()).extracting(AuditEntry::actor).containsExactly("event");
        assertThat(executor.delays).containsExactly(0L);
    }

    @Test
    void shouldTryAgain_whenAPartWasAway() {
        // given
        host.outOfReach(true);
        listener.handleEvent(issued("1001"));
        executor.runOne();
        executor.runOne();
        host.outOfReach(false);

        // when
        executor.runAll();

        // then
        assertThat(database.work()).containsExactly(MAIL);
        assertThat(executor.delays).containsExactly(0L, 1000L, 2000L);
        assertThat(log.of("ERROR")).isEmpty();
    }

    @Test
    void shouldTryAgain_whenTheNotificationsWereNotStarted() {
        // given
        listener.notifications = null;
        listener.handleEvent(issued("1001"));
        executor.runOne();
        start();

        // when
        executor.runAll();

        // then
        assertThat(database.work()).containsExactly(MAIL);
    }

    @Test
    void shouldSayItOnce_whenAPartStaysAway() {
        // given
        database.outOfReach(true);
        listener.handleEvent(issued("1001"));

        // when
        executor.runAll();

        // then
        assertThat(executor.delays).containsExactly(0L, 1000L, 2000L, 4000L, 4000L);
        assertThat(log.of("ERROR"))
                .containsExactly("The notification of invoice tala/1001 is not sent: 5 attempts failed, the last one"
                        + " because database is not available: java.io.IOException: connection refused. Publish its"
                        + " event again");
    }

    @Test
    void shouldSendOne_whenTheSameEventComesTwiceAtOnce() {
        // given
        listener.handleEvent(issued("1001"));
        listener.handleEvent(issued("1001"));

        // when
        executor.runAll();

        // then
        assertThat(database.work()).containsExactly(MAIL);
    }

    @Test
    void shouldSendAgain_whenTheEventComesAgainLater() {
        // given
        listener.handleEvent(issued("1001"));
        executor.runAll();

        // when
        listener.handleEvent(issued("1001"));
        executor.runAll();

        // then
        assertThat(database.work()).containsExactly(MAIL, MAIL);
    }

    @Test
    void shouldSayWhatIsLost_whenStoppedWhileWaiting() {
        // given
        listener.handleEvent(issued("1001"));

        // when
        listener.stop();
        listener.handleEvent(issued("1002"));

        // then
        assertThat(log.of("ERROR"))
                .containsExactly(
                        "The notification of invoice tala/1001 is not sent: the listener was stopped. Publish its"
                                + " event again",
                        "The notification of invoice tala/1002 is not sent: the listener was stopped. Publish its"
                                + " event again");
    }

    @Test
    void shouldSayWhatIsLost_whenTheHeapIsFull() {
        // given
        listener.notifications = (invoice, actor) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        listener.handleEvent(issued("1001"));

        // when
        executor.runAll();

        // then
        assertThat(log.of("ERROR"))
                .contains("The notification of invoice tala/1001 is not sent: java.lang.OutOfMemoryError: Java heap"
                        + " space. Publish its event again");
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
        executor.runAll();

        // then
        assertThat(executor.delays).isEmpty();
        assertThat(log.of("WARN"))
                .singleElement()
                .asString()
                .startsWith("An event of topic org/slipway/invoice/ISSUED names no invoice and is left out: ");
    }

    @Test
    void shouldWarnOnce_whenTheHostKnowsNoSuchInvoice() {
        assertWarning(
                "9999",
                "No notification of invoice tala/9999: the host does not know it; let it publish the event after the"
                        + " invoice is posted");
    }

    @Test
    void shouldWarnOnce_whenTheCustomerHasNoAddress() {
        assertWarning(
                invoice().customer(Customers.MOLAVE),
                "No notification of invoice tala/1001: its customer has no e-mail address; add one in the host and"
                        + " publish the event again");
    }

    @Test
    void shouldWarnOnce_whenNothingIsOwed() {
        assertWarning(
                invoice().status(InvoiceStatus.CANCELLED),
                "No notification of invoice tala/1001: it is paid or cancelled; let the host publish events of open"
                        + " invoices only");
    }

    private void assertWarning(InvoiceBuilder changed, String warning) {
        host.with(changed.build());
        assertWarning("1001", warning);
    }

    private void assertWarning(String invoice, String warning) {
        listener.handleEvent(issued(invoice));
        executor.runAll();

        assertThat(executor.delays).containsExactly(0L);
        assertThat(database.work()).isEmpty();
        assertThat(log.of("WARN")).containsExactly(warning);
    }

    private static Event issued(String invoice) {
        return new Event("org/slipway/invoice/ISSUED", Map.of("supplier", "tala", "invoice", invoice));
    }
}
