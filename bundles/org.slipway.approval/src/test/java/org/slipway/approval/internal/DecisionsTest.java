// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.Reserved;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Together;

final class DecisionsTest {

    private static final Decision BY_ANA = new Decision("ana", Instant.parse("2026-03-04T04:00:00Z"));
    private static final SlipRef SLIP = new SlipRef(Suppliers.TALA.id(), CODE);
    private static final Rejection NOT_RECEIVED = new Rejection(RejectReason.NOT_RECEIVED, "");

    private final ApprovalWorld world = new ApprovalWorld();

    @BeforeEach
    void submit() {
        world.submitted(slip());
    }

    @Test
    void shouldChangeEverythingAtOnce_whenApproved() {
        // when
        Outcome<Slip, DecisionRefusal> outcome = world.approvals.approve(ANA, new DecisionTarget(CODE, 0));

        // then
        Slip approved = slip().state(new SlipState.Approved(BY_ANA)).version(1).build();
        assertThat(outcome).isEqualTo(Outcome.accepted(approved));
        assertThat(world.slip(CODE)).isEqualTo(approved);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("5000.00"), 0));
        assertThat(world.database.auditRows())
                .endsWith(new AuditEntry(
                        Suppliers.TALA.id(), AuditAction.SLIP_APPROVED, "ana", "PS-7KQ4-M2", BY_ANA.at()));
        assertThat(world.database.work())
                .endsWith(
                        new Work.PostReceipt(SLIP),
                        new Work.SlipMail(SLIP, MailKind.APPROVED, "payables@narra.example"));
        assertThat(world.host.receipts()).isEmpty();
    }

    @Test
    void shouldTellTheCustomer_whenRejected() {
        // when
        Outcome<Slip, DecisionRefusal> outcome = world.approvals.reject(
                ANA, new DecisionTarget(CODE, 0), new Rejection(RejectReason.OTHER, " Please send all of it. "));

        // then
        SlipState rejected =
                new SlipState.Rejected(BY_ANA, new Rejection(RejectReason.OTHER, "Please send all of it."));
        assertThat(outcome)
                .isEqualTo(Outcome.accepted(slip().state(rejected).version(1).build()));
        assertThat(world.reserved()).isEqualTo(new Reserved(php("0.00"), 0));
        assertThat(world.database.auditRows())
                .endsWith(new AuditEntry(
                        Suppliers.TALA.id(), AuditAction.SLIP_REJECTED, "ana", "PS-7KQ4-M2", BY_ANA.at()));
        assertThat(world.database.work())
                .endsWith(new Work.SlipMail(SLIP, MailKind.REJECTED, "payables@narra.example"))
                .doesNotContain(new Work.PostReceipt(SLIP));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "APPROVER", mode = Mode.EXCLUDE)
    void shouldNotBeAllowed_whenStaffIsNoApprover(Role role) {
        // given
        Staff staff = new Staff("vic", Set.of(role), ANA.scope());

        // then
        assertRefused(staff, new DecisionTarget(CODE, 0), DecisionRefusal.NOT_ALLOWED);
    }

    @Test
    void shouldNotBeAllowed_whenStaffHasNoRole() {
        assertRefused(
                new Staff("vic", Set.of(), ANA.scope()), new DecisionTarget(CODE, 0), DecisionRefusal.NOT_ALLOWED);
    }

    @Test
    void shouldNotBeFound_whenTheSlipIsAnotherSuppliers() {
        assertRefused(BEN, new DecisionTarget(CODE, 0), DecisionRefusal.NOT_FOUND);
    }

    @Test
    void shouldNotBeFound_whenThereIsNoSuchSlip() {
        assertRefused(ANA, new DecisionTarget(new SlipCode("PS-0000-00"), 0), DecisionRefusal.NOT_FOUND);
    }

    @Test
    void shouldBeStale_whenAnotherVersionWasShown() {
        assertRefused(ANA, new DecisionTarget(CODE, 1), DecisionRefusal.STALE);
    }

    @Test
    void shouldBeStale_whenSomebodyElseHasDecided() {
        // given
        DecisionTarget seen = world.seen(CODE);
        world.approvals.approve(ANA, seen);

        // then
        assertRefused(ANA, seen, DecisionRefusal.STALE);
    }

    @Test
    void shouldBeDecided_whenTheSlipIsApproved() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertRefused(ANA, world.seen(CODE), DecisionRefusal.DECIDED);
    }

    @Test
    void shouldBeDecided_whenTheSlipIsPosted() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.posted(CODE);

        // then
        assertRefused(ANA, world.seen(CODE), DecisionRefusal.DECIDED);
    }

    @Test
    void shouldBeDecided_whenTheSlipIsRejected() {
        // given
        world.approvals.reject(ANA, world.seen(CODE), NOT_RECEIVED);

        // then
        assertRefused(ANA, world.seen(CODE), DecisionRefusal.DECIDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void shouldMissTheNote_whenTheReasonIsOther(String note) {
        // when
        Outcome<Slip, DecisionRefusal> outcome =
                world.approvals.reject(ANA, world.seen(CODE), new Rejection(RejectReason.OTHER, note));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.NOTE_MISSING));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldAllocateTooMuch_whenTheInvoiceOwesLessThanTheSlip() {
        // given
        world.host.with(invoice().paid("6200.01").build());

        // then
        assertApprovalRefused(DecisionRefusal.OVER_OUTSTANDING);
    }

    @Test
    void shouldBeApproved_whenTheInvoiceOwesJustTheSlip() {
        // given
        world.host.with(invoice().paid("6200.00").build());

        // when
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
    }

    @Test
    void shouldAllocateTooMuch_whenApprovedSlipsTakeTheRest() {
        // given
        SlipCode other = new SlipCode("PS-0000-01");
        world.submitted(slip().code("PS-0000-01").amount("PHP 6200.01"));
        world.approvals.approve(ANA, world.seen(other));

        // then
        assertApprovalRefused(DecisionRefusal.OVER_OUTSTANDING);
    }

    @Test
    void shouldAllocateTooMuch_whenTheInvoiceIsCancelled() {
        // given
        world.host.with(invoice().status(InvoiceStatus.CANCELLED).build());

        // then
        assertApprovalRefused(DecisionRefusal.OVER_OUTSTANDING);
    }

    @Test
    void shouldAllocateTooMuch_whenTheHostKnowsNoSuchInvoice() {
        // given
        world.submitted(slip().code("PS-0000-01").invoice("9999"));
        SlipCode other = new SlipCode("PS-0000-01");

        // when
        Outcome<Slip, DecisionRefusal> outcome = world.approvals.approve(ANA, world.seen(other));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.OVER_OUTSTANDING));
    }

    @Test
    void shouldAllocateTooMuch_whenTheInvoiceIsInAnotherCurrency() {
        // given
        world.submitted(slip().code("PS-0000-01").amount("SGD 10.00"));

        // when
        Outcome<Slip, DecisionRefusal> outcome = world.approvals.approve(ANA, world.seen(new SlipCode("PS-0000-01")));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.OVER_OUTSTANDING));
    }

    @Test
    void shouldReadBothBalancesAgain_whenAnotherSlipIsPostedInBetween() {
        // given
        SlipCode other = new SlipCode("PS-0000-01");
        world.submitted(slip().code("PS-0000-01").amount("PHP 8000.00"));
        world.approvals.approve(ANA, world.seen(other));
        Queue<Runnable> once = new ArrayDeque<>(List.of(() -> {
            world.host.with(invoice().paid("8000.00").build());
            world.posted(other);
        }));
        StaffApprovals slow = world.approvals(new ListeningLedger(world.host, () -> run(once)));

        // when
        Outcome<Slip, DecisionRefusal> outcome = slow.approve(ANA, world.seen(CODE));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.OVER_OUTSTANDING));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(once).isEmpty();
    }

    @Test
    void shouldBeApproved_whenAnotherSlipIsPostedInBetweenAndEnoughIsLeft() {
        // given
        SlipCode other = new SlipCode("PS-0000-01");
        world.submitted(slip().code("PS-0000-01").amount("PHP 6200.00"));
        world.approvals.approve(ANA, world.seen(other));
        Queue<Runnable> once = new ArrayDeque<>(List.of(() -> {
            world.host.with(invoice().paid("6200.00").build());
            world.posted(other);
        }));
        StaffApprovals slow = world.approvals(new ListeningLedger(world.host, () -> run(once)));

        // when
        slow.approve(ANA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("5000.00"), 1));
    }

    @Test
    void shouldGiveUpAsStale_whenTheBalanceNeverStandsStill() {
        // given
        Queue<Runnable> five = new ArrayDeque<>();
        for (int i = 1; i <= 5; i++) {
            SlipCode other = new SlipCode("PS-0000-0" + i);
            world.submitted(slip().code(other.value()).amount("PHP 1.00"));
            world.approvals.approve(ANA, world.seen(other));
            five.add(() -> world.posted(other));
        }
        StaffApprovals slow = world.approvals(new ListeningLedger(world.host, () -> run(five)));

        // when
        Outcome<Slip, DecisionRefusal> outcome = slow.approve(ANA, world.seen(CODE));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.STALE));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(five).isEmpty();
    }

    @Test
    void shouldAllocateNoMoreThanIsOwed_whenEightApproveDifferentSlipsAtOnce() {
        // given
        Queue<SlipCode> codes = new ConcurrentLinkedQueue<>();
        for (int i = 1; i <= 8; i++) {
            SlipCode code = new SlipCode("PS-0000-0" + i);
            world.submitted(slip().code(code.value()).amount("PHP 3000.00"));
            codes.add(code);
        }

        // when
        List<Outcome<Slip, DecisionRefusal>> outcomes =
                Together.call(8, () -> world.approvals.approve(ANA, world.seen(codes.remove())));

        // then
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(3);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("9000.00"), 0));
    }

    @Test
    void shouldBeApprovedOnce_whenEightApproveTheSameSlipAtOnce() {
        // given
        DecisionTarget seen = world.seen(CODE);

        // when
        List<Outcome<Slip, DecisionRefusal>> outcomes = Together.call(8, () -> world.approvals.approve(ANA, seen));

        // then
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.refused(DecisionRefusal.STALE)::equals))
                .hasSize(7);
        assertThat(world.database.work()).containsOnlyOnce(new Work.PostReceipt(SLIP));
    }

    @Test
    void shouldBeApprovedAgain_whenTheHostHadRefusedTheReceipt() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.refusedByHost(CODE);

        // when
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("5000.00"), 1));
    }

    @Test
    void shouldReleaseNothingTwice_whenARefusedSlipIsRejected() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.refusedByHost(CODE);

        // when
        world.approvals.reject(ANA, world.seen(CODE), NOT_RECEIVED);

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.REJECTED);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("0.00"), 1));
    }

    @Test
    void shouldChangeNothing_whenTheHostIsOutOfReach() {
        // given
        world.host.outOfReach(true);
        DecisionTarget seen = world.seen(CODE);

        // then
        assertThatThrownBy(() -> world.approvals.approve(ANA, seen)).isInstanceOf(UnavailableException.class);
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldBeRejected_whenTheHostIsOutOfReach() {
        // given
        world.host.outOfReach(true);

        // when
        world.approvals.reject(ANA, world.seen(CODE), NOT_RECEIVED);

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.REJECTED);
    }

    private void assertRefused(Staff staff, DecisionTarget target, DecisionRefusal refusal) {
        List<AuditEntry> before = world.database.auditRows();

        assertThat(world.approvals.approve(staff, target)).isEqualTo(Outcome.refused(refusal));
        assertThat(world.approvals.reject(staff, target, NOT_RECEIVED)).isEqualTo(Outcome.refused(refusal));
        assertThat(world.database.auditRows()).isEqualTo(before);
    }

    private void assertApprovalRefused(DecisionRefusal refusal) {
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isEqualTo(Outcome.refused(refusal));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }

    private static void run(Queue<Runnable> actions) {
        Runnable next = actions.poll();
        if (next != null) {
            next.run();
        }
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
