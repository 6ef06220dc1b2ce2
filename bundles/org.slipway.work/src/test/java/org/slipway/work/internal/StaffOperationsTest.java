// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.OperationRefusal;
import org.slipway.api.operation.WorkRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

/** Who may decide on work that is set aside, and what becomes of it. */
final class StaffOperationsTest {

    private static final WorkKind KIND = new WorkKind("slip-letter");
    private static final Work WORK = new Work(KIND, Suppliers.TALA.id(), "PS-7KQ4-M2");
    private static final SupplierScope TALA = SupplierScope.of(Suppliers.TALA.id());
    private static final Staff ANA = new Staff("ana", Set.of(Role.APPROVER), TALA);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final WorkEngine engine = new WorkEngine(database.work());
    private final ScriptedHandler handler = new ScriptedHandler(KIND, claim -> new WorkResult.Done());
    private final StaffOperations operations = new StaffOperations(database.openWork(), engine, clock);

    @BeforeEach
    void park() {
        database.work().add(List.of(WORK), List.of());
        database.work().park(claim(), "look into the ledger");
    }

    @AfterEach
    void stop() {
        engine.stop();
    }

    @Test
    void shouldBeDueAtOnceAndStayInDoubt_whenReopened() {
        // when
        Outcome<OpenWork, OperationRefusal> outcome = operations.reopen(ANA, work(1), " The host is back ");

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(parked()));
        assertThat(claim().before().end()).isEqualTo(AttemptEnd.UNKNOWN);
        assertThat(database.auditRows()).containsExactly(told(AuditAction.WORK_REOPENED, "The host is back"));
    }

    @Test
    void shouldBeginAnew_whenRepeatedBySomebodyWhoIsSure() {
        // when
        Outcome<OpenWork, OperationRefusal> outcome = operations.repeat(ANA, work(1), "Not in the ledger");

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(parked()));
        assertThat(claim().before().end()).isEqualTo(AttemptEnd.NONE);
        assertThat(database.auditRows()).containsExactly(told(AuditAction.WORK_SETTLED, "Not in the ledger"));
    }

    @Test
    void shouldRefuseToRepeat_whenItIsAReceipt() {
        // given
        database.work().add(List.of(new Work(WorkKinds.POST_RECEIPT, Suppliers.TALA.id(), "PS-7KQ4-M2")), List.of());
        WorkClaim receipt = database.work()
                .claim(WorkKinds.POST_RECEIPT, Optional.empty(), MINUTE)
                .orElseThrow();
        database.work().park(receipt, "look into the ledger");

        // when
        Outcome<OpenWork, OperationRefusal> outcome = operations.repeat(ANA, work(2), "Not in the ledger");

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(OperationRefusal.OF_POSTING));
        assertThat(database.openWork().find(work(2)).orElseThrow().progress().parked())
                .isTrue();
        assertThat(database.auditRows()).isEmpty();
    }

    @Test
    void shouldBeGone_whenDiscarded() {
        // given
        engine.addHandler(handler);

        // when
        Outcome<OpenWork, OperationRefusal> outcome = operations.discard(ANA, work(1), "Settled by hand");

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(parked()));
        assertThat(database.allWork()).isEmpty();
        assertThat(database.auditRows()).containsExactly(told(AuditAction.WORK_DISCARDED, "Settled by hand"));
    }

    @Test
    void shouldRefuseToDiscard_whenItsHandlerNeedsItOrIsAway() {
        assertThat(operations.discard(ANA, work(1), "x")).isEqualTo(Outcome.refused(OperationRefusal.STILL_NEEDED));

        engine.addHandler(handler);
        handler.need();

        assertThat(operations.discard(ANA, work(1), "x")).isEqualTo(Outcome.refused(OperationRefusal.STILL_NEEDED));
        assertUnchanged();
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, NOT_ALLOWED", "APPROVER, ", "ADMIN, "})
    void shouldDependOnTheRole_whenWorkIsDecidedOn(Role role, @Nullable OperationRefusal refusal) {
        Staff staff = new Staff("ada", Set.of(role), TALA);
        park();
        park();

        assertThat(refusal(operations.reopen(staff, work(1), "x"))).isEqualTo(Optional.ofNullable(refusal));
        assertThat(refusal(operations.repeat(staff, work(2), "x"))).isEqualTo(Optional.ofNullable(refusal));
        engine.addHandler(handler);
        assertThat(refusal(operations.discard(staff, work(3), "x"))).isEqualTo(Optional.ofNullable(refusal));
        assertThat(database.auditRows()).hasSize(refusal == null ? 3 : 0);
    }

    @Test
    void shouldRefuseAndShowNothing_whenStaffHasNoRole() {
        Staff nobody = new Staff("guest", Set.of(), TALA);

        assertEachIs(nobody, "x", OperationRefusal.NOT_ALLOWED);
        assertThat(operations.list(nobody, true, Optional.empty())).isEmpty();
        assertThat(operations.about(nobody, Set.of("PS-7KQ4-M2"))).isEmpty();
    }

    @Test
    void shouldRefuseAndShowNothing_whenTheSupplierIsOutOfReach() {
        Staff ben = new Staff("ben", Set.of(Role.APPROVER), SupplierScope.of(Suppliers.BAYVIEW.id()));

        assertEachIs(ben, "x", OperationRefusal.NOT_FOUND);
        assertThat(operations.list(ben, true, Optional.empty())).isEmpty();
        assertThat(operations.about(ben, Set.of("PS-7KQ4-M2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void shouldShowTheWorkInReach_whenStaffHasARole(Role role) {
        Staff staff = new Staff("ada", Set.of(role), TALA);

        assertThat(operations.list(staff, true, Optional.empty())).containsExactly(parked());
        assertThat(operations.list(staff, true, Optional.of(1L))).isEmpty();
        assertThat(operations.about(staff, Set.of("PS-7KQ4-M2"))).containsExactly(parked());
        assertThat(operations.about(staff, Set.of("1001"))).isEmpty();
    }

    @Test
    void shouldRefuse_whenTheReasonIsMissingOrTooLong() {
        engine.addHandler(handler);

        assertEachIs(ANA, " \n\u0000", OperationRefusal.REASON_MISSING);
        assertEachIs(ANA, "a".repeat(501), OperationRefusal.REASON_TOO_LONG);
    }

    @Test
    void shouldTakeTheReason_whenItIsAsLongAsCanBe() {
        assertThat(operations.reopen(ANA, work(1), " " + "a".repeat(500) + " ")).isEqualTo(Outcome.accepted(parked()));
        assertThat(database.auditRows()).containsExactly(told(AuditAction.WORK_REOPENED, "a".repeat(500)));
    }

    @Test
    void shouldDropWhatNoDatabaseKeeps_whenTheReasonHasControlCharacters() {
        assertThat(operations.reopen(ANA, work(1), "The host\r\nis\u0000back")).isEqualTo(Outcome.accepted(parked()));
        assertThat(database.auditRows()).containsExactly(told(AuditAction.WORK_REOPENED, "The host is back"));
    }

    @Test
    void shouldRefuse_whenAWorkerHasIt() {
        // given
        database.openWork().reopen(parked(), false, told(AuditAction.WORK_REOPENED, ""));
        assertThat(claim().id()).isEqualTo(1);

        // then
        assertThat(operations.reopen(ANA, work(1), "x")).isEqualTo(Outcome.refused(OperationRefusal.BUSY));
        assertThat(operations.repeat(ANA, work(1), "x")).isEqualTo(Outcome.refused(OperationRefusal.BUSY));
        engine.addHandler(handler);
        assertThat(operations.discard(ANA, work(1), "x")).isEqualTo(Outcome.refused(OperationRefusal.BUSY));
        assertThat(database.auditRows()).hasSize(1);
    }

    @Test
    void shouldRefuse_whenThereIsNoSuchWork() {
        assertThat(operations.reopen(ANA, work(2), "x")).isEqualTo(Outcome.refused(OperationRefusal.NOT_FOUND));
    }

    private void assertEachIs(Staff staff, String reason, OperationRefusal refusal) {
        assertThat(operations.reopen(staff, work(1), reason)).isEqualTo(Outcome.refused(refusal));
        assertThat(operations.repeat(staff, work(1), reason)).isEqualTo(Outcome.refused(refusal));
        assertThat(operations.discard(staff, work(1), reason)).isEqualTo(Outcome.refused(refusal));
        assertUnchanged();
    }

    private void assertUnchanged() {
        assertThat(database.openWork().list(SupplierScope.EVERY, true, Optional.empty(), 50))
                .containsExactly(parked());
        assertThat(database.auditRows()).isEmpty();
    }

    private static OpenWork parked() {
        Instant now = Instant.parse("2026-03-02T01:30:00Z");
        return new OpenWork(
                1,
                "slip-letter",
                Suppliers.TALA.id(),
                "PS-7KQ4-M2",
                new OpenWork.Progress(true, 1, AttemptEnd.UNKNOWN, now, "look into the ledger"));
    }

    private static AuditEntry told(AuditAction action, String reason) {
        return new AuditEntry(
                Suppliers.TALA.id(),
                action,
                "ana",
                "slip-letter PS-7KQ4-M2",
                Instant.parse("2026-03-02T01:30:00Z"),
                reason);
    }

    private static Optional<OperationRefusal> refusal(Outcome<OpenWork, OperationRefusal> outcome) {
        return outcome.fold(work -> Optional.empty(), Optional::of);
    }

    private WorkClaim claim() {
        return database.work().claim(KIND, Optional.empty(), MINUTE).orElseThrow();
    }

    private static WorkRef work(long id) {
        return new WorkRef(Suppliers.TALA.id(), id);
    }
}
