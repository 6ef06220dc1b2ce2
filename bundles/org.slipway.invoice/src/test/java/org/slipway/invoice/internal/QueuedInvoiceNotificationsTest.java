// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.NotificationRefused;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

final class QueuedInvoiceNotificationsTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");

    private static final Staff ADA = new Staff("ada", Set.of(Role.APPROVER), SupplierScope.EVERY);

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger host =
            new FakeHostLedger().with(Suppliers.TALA).with(invoice().build());
    private final QueuedInvoiceNotifications notifications =
            new QueuedInvoiceNotifications(host, database.mailOrders(), clock);

    @Test
    void shouldQueueAMailToTheAddressOnFile_whenPayable() {
        // when
        Outcome<String, NotificationRefused> outcome = notifications.send(ADA, INVOICE);

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted("payables@narra.example"));
        assertThat(database.allWork()).containsExactly(Work.of(WorkKinds.INVOICE_LETTER, INVOICE));
        assertThat(database.auditRows())
                .containsExactly(new AuditEntry(
                        Suppliers.TALA.id(),
                        AuditAction.INVOICE_NOTIFIED,
                        "ada",
                        "1001",
                        Instant.parse("2026-03-02T01:30:00Z")));
    }

    @Test
    void shouldBeRefused_whenTheHostKnowsNoSuchInvoice() {
        assertRefused(new InvoiceRef(Suppliers.BAYVIEW.id(), "1001"), NotificationRefusal.UNKNOWN_INVOICE);
    }

    @Test
    void shouldBeRefused_whenNothingIsOwed() {
        assertRefused(invoice().paid("11200.00").status(InvoiceStatus.PAID), NotificationRefusal.NOT_PAYABLE);
        assertRefused(invoice().status(InvoiceStatus.CANCELLED), NotificationRefusal.NOT_PAYABLE);
    }

    @Test
    void shouldBeRefused_whenTheCustomerHasNoAddress() {
        assertRefused(invoice().customer(Customers.MOLAVE), NotificationRefusal.NO_ADDRESS);
    }

    @Test
    void shouldQueueNothing_whenAPartIsMissing() {
        host.outOfReach(true);
        assertThatThrownBy(() -> notifications.send(ADA, INVOICE)).isInstanceOf(UnavailableException.class);

        host.outOfReach(false);
        database.outOfReach(true);
        assertThatThrownBy(() -> notifications.send(ADA, INVOICE)).isInstanceOf(UnavailableException.class);
        database.outOfReach(false);
        assertThat(database.allWork()).isEmpty();
    }

    @Test
    void shouldSayWhenItCanBeSentAgain_whenAnInvoiceWasMailedFiveTimesADay() {
        // given
        for (int mail = 0; mail < 5; mail++) {
            assertThat(notifications.send(ADA, INVOICE)).isInstanceOf(Outcome.Accepted.class);
            database.work()
                    .claim(WorkKinds.INVOICE_LETTER, Optional.empty(), Duration.ofMinutes(1))
                    .ifPresent(claim -> database.work().complete(claim, List.of(), List.of()));
            clock.advance(Duration.ofHours(2));
        }

        // then
        assertThat(notifications.send(ADA, INVOICE))
                .isEqualTo(Outcome.refused(new NotificationRefused(
                        NotificationRefusal.TOO_MANY_OF_INVOICE, Optional.of(Instant.parse("2026-03-03T01:30:00Z")))));
        assertThat(database.allWork()).isEmpty();
    }

    @Test
    void shouldSayWhenItCanBeSentAgain_whenOneHasSentSixtyInAnHour() {
        // given
        for (int number = 1; number <= 61; number++) {
            host.with(invoice().id("M-" + number).build());
        }
        for (int number = 1; number <= 60; number++) {
            assertThat(notifications.send(ADA, new InvoiceRef(Suppliers.TALA.id(), "M-" + number)))
                    .isInstanceOf(Outcome.Accepted.class);
        }

        // then
        assertThat(notifications.send(ADA, new InvoiceRef(Suppliers.TALA.id(), "M-61")))
                .isEqualTo(Outcome.refused(new NotificationRefused(
                        NotificationRefusal.TOO_MANY_BY_STAFF, Optional.of(Instant.parse("2026-03-02T02:30:00Z")))));
        assertThat(database.allWork()).hasSize(60);
    }

    private void assertRefused(InvoiceBuilder changed, NotificationRefusal refusal) {
        host.with(changed.build());
        assertRefused(INVOICE, refusal);
    }

    private void assertRefused(InvoiceRef ref, NotificationRefusal refusal) {
        assertThat(notifications.send(ADA, ref)).isEqualTo(Outcome.refused(new NotificationRefused(refusal)));
        assertThat(database.allWork()).isEmpty();
        assertThat(database.auditRows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, false", "APPROVER, true", "ADMIN, true"})
    void shouldDependOnTheRole_whenSent(Role role, boolean may) {
        Staff staff = new Staff("ada", Set.of(role), SupplierScope.of(Suppliers.TALA.id()));

        assertThat(notifications.send(staff, INVOICE))
                .isEqualTo(
                        may
                                ? Outcome.accepted("payables@narra.example")
                                : Outcome.refused(new NotificationRefused(NotificationRefusal.NOT_ALLOWED)));
        assertThat(database.allWork()).hasSize(may ? 1 : 0);
    }

    @Test
    void shouldBeRefused_whenTheSupplierIsOutOfReachOrThereIsNoRole() {
        Staff elsewhere = new Staff("ben", Set.of(Role.APPROVER), SupplierScope.of(Suppliers.BAYVIEW.id()));
        Staff nobody = new Staff("guest", Set.of(), SupplierScope.EVERY);

        assertThat(notifications.send(elsewhere, INVOICE))
                .isEqualTo(Outcome.refused(new NotificationRefused(NotificationRefusal.NOT_ALLOWED)));
        assertThat(notifications.send(nobody, INVOICE))
                .isEqualTo(Outcome.refused(new NotificationRefused(NotificationRefusal.NOT_ALLOWED)));
        assertThat(database.allWork()).isEmpty();
        assertThat(database.auditRows()).isEmpty();
    }
}
