// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BY_ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.work.Work;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewsWork;

final class HoldsTest {

    private static final Staff CORA = new Staff("cora", Set.of(Role.APPROVER), ANA.scope());
    private static final Work NEWS = new Work(NewsWork.KIND, Suppliers.TALA.id(), "PS-7KQ4-M2", "2 HOLD");

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @Test
    void shouldAskTheCustomer_whenPutOnHold() {
        // when
        Outcome<Slip, DecisionRefusal> outcome =
                world.approvals.hold(ANA, world.seen(CODE, 0), "  Which account was it?\n ");

        // then
        Slip held = slip().state(new SlipState.OnHold(BY_ANA, "Which account was it?"))
                .version(1)
                .build();
        assertThat(outcome).isEqualTo(Outcome.accepted(held));
        assertThat(world.slip(CODE)).isEqualTo(held);
        assertThat(world.database.auditRows())
                .endsWith(new AuditEntry(Suppliers.TALA.id(), AuditAction.SLIP_HELD, "ana", "PS-7KQ4-M2", BY_ANA.at()));
        assertThat(world.database.allWork()).endsWith(NEWS);
        assertThat(world.reserved()).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 0));
    }

    @Test
    void shouldWaitForADecisionAgain_whenReleased() {
        // given
        world.approvals.hold(ANA, world.seen(CODE, 0), "Which account was it?");

        // when
        Outcome<Slip, DecisionRefusal> outcome = world.approvals.release(CORA, world.seen(CODE, 1));

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(slip().version(2).build()));
        assertThat(world.database.auditRows())
                .endsWith(new AuditEntry(
                        Suppliers.TALA.id(), AuditAction.SLIP_RELEASED, "cora", "PS-7KQ4-M2", BY_ANA.at()));
        assertThat(world.database.allWork())
                .endsWith(new Work(NewsWork.KIND, Suppliers.TALA.id(), "PS-7KQ4-M2", "3 RELEASE"));
    }

    @Test
    void shouldBeDecidable_whenOnHold() {
        // given
        world.approvals.hold(ANA, world.seen(CODE, 0), "Which account was it?");

        // when
        world.approvals.approve(CORA, world.seen(CODE, 1));

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.reserved()).isEqualTo(new Reserved(Money.parse("PHP 5000.00"), 0));
    }

    @Test
    void shouldBeRejected_whenTheAnswerIsBad() {
        // given
        world.approvals.hold(ANA, world.seen(CODE, 0), "Which account was it?");

        // when
        world.approvals.reject(CORA, world.seen(CODE, 1), RejectReason.NOT_RECEIVED, "");

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.REJECTED);
    }

    @Test
    void shouldNotBeAllowed_whenStaffMayOnlyLook() {
        // given
        Staff viewer = new Staff("vic", Set.of(Role.VIEWER), ANA.scope());

        // then
        assertRefused(viewer, world.seen(CODE, 0), "Which?", DecisionRefusal.NOT_ALLOWED);
        assertThat(world.approvals.release(viewer, world.seen(CODE, 0)))
                .isEqualTo(Outcome.refused(DecisionRefusal.NOT_ALLOWED));
    }

    @Test
    void shouldBeStale_whenAnotherVersionWasShown() {
        assertRefused(ANA, world.seen(CODE, 1), "Which?", DecisionRefusal.STALE);
    }

    @Test
    void shouldBeStale_whenReleasedFromAnOldPage() {
        // given
        world.approvals.hold(ANA, world.seen(CODE, 0), "Which account was it?");

        // then
        assertThat(world.approvals.release(CORA, world.seen(CODE, 0)))
                .isEqualTo(Outcome.refused(DecisionRefusal.STALE));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.ON_HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t"})
    void shouldMissTheNote_whenNothingIsAsked(String note) {
        assertRefused(ANA, world.seen(CODE, 0), note, DecisionRefusal.NOTE_MISSING);
    }

    @Test
    void shouldTakeFiveHundredCharactersAndNoMore_whenTheNoteIsLong() {
        assertRefused(ANA, world.seen(CODE, 0), "a".repeat(501), DecisionRefusal.NOTE_TOO_LONG);

        // when
        world.approvals.hold(ANA, world.seen(CODE, 0), "a".repeat(500));

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.ON_HOLD);
    }

    @Test
    void shouldNotBeHoldable_whenTheSlipIsOnHoldOrTheHostRefusedIt() {
        // given
        world.approvals.hold(ANA, world.seen(CODE, 0), "Which account was it?");

        // then
        assertRefused(ANA, world.seen(CODE, 1), "And when?", DecisionRefusal.NOT_HOLDABLE);

        // when
        world.approvals.approve(ANA, world.seen(CODE));
        world.refusedByHost(CODE);

        // then
        assertRefused(ANA, world.seen(CODE), "And when?", DecisionRefusal.NOT_HOLDABLE);
    }

    @Test
    void shouldNotBeReleased_whenTheSlipIsPending() {
        assertThat(world.approvals.release(ANA, world.seen(CODE, 0)))
                .isEqualTo(Outcome.refused(DecisionRefusal.NOT_HOLDABLE));
    }

    @Test
    void shouldBeDecided_whenTheSlipIsRejected() {
        // given
        world.approvals.reject(ANA, world.seen(CODE), RejectReason.NOT_RECEIVED, "");

        // then
        assertRefused(ANA, world.seen(CODE), "Which?", DecisionRefusal.DECIDED);
    }

    private void assertRefused(Staff staff, DecisionTarget target, String note, DecisionRefusal refusal) {
        List<AuditEntry> before = world.database.auditRows();

        assertThat(world.approvals.hold(staff, target, note)).isEqualTo(Outcome.refused(refusal));
        assertThat(world.database.auditRows()).isEqualTo(before);
    }
}
