// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.BY_ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.SLIP;
import static org.slipway.approval.internal.ApprovalWorld.php;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Set;
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
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.Reserved;
import org.slipway.testkit.Suppliers;

/** Who may decide on which slip, and what a decision changes. */
final class DecisionsTest {

    private static final Rejection NOT_RECEIVED = new Rejection(RejectReason.NOT_RECEIVED, "");

    private final ApprovalWorld world = ApprovalWorld.withASlip();

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
}
