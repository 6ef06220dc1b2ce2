// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.php;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.work.WorkKinds;

/** Decisions that are taken back within ten seconds, and those that are not. */
final class UndoTest {

    private static final Staff CORA = new Staff("cora", Set.of(Role.APPROVER), ANA.scope());

    private final ApprovalWorld world = ApprovalWorld.withASlip();
    private final StaffOwnDecisions decisions =
            new StaffOwnDecisions(world.database.slips(), world.database.slips(), world.clock, () -> world.grace);

    @BeforeEach
    void tenSeconds() {
        world.grace = Duration.ofSeconds(10);
    }

    @Test
    void shouldBePendingAgain_whenAnApprovalIsTakenBack() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        assertThat(world.reserved().amount()).isEqualTo(php("5000.00"));
        world.clock.advance(Duration.ofSeconds(4));
        assertThat(decisions.latest(ANA, CODE).orElseThrow().left()).isEqualTo(Duration.ofSeconds(6));

        // when
        Outcome<Slip, UndoRefusal> outcome = undo(ANA);

        // then
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.slip(CODE).state()).isEqualTo(new SlipState.Pending());
        assertThat(world.reserved().amount()).isEqualTo(php("0.00"));
        assertThat(steps()).containsExactly(SlipStep.SUBMIT, SlipStep.APPROVE, SlipStep.UNDO_APPROVAL);
        assertThat(decisions.latest(ANA, CODE))
                .contains(new OwnDecision(world.slip(CODE), SlipStep.UNDO_APPROVAL, Duration.ZERO));
        assertThat(decisions.latest(CORA, CODE)).isEmpty();
        assertThat(world.database.auditRows())
                .extracting(row -> row.action().name() + " by " + row.actor())
                .endsWith("SLIP_APPROVED by ana", "APPROVAL_UNDONE by ana");
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(posting()).isEmpty();
    }

    @Test
    void shouldPostOnce_whenApprovedAgainAfterwards() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        undo(ANA);

        // when
        world.approvals.approve(CORA, world.seen(CODE));
        world.clock.advance(Duration.ofSeconds(10));

        // then
        assertThat(posting()).isPresent();
        assertThat(posting()).isEmpty();
        assertThat(world.reserved().amount()).isEqualTo(php("5000.00"));
    }

    @Test
    void shouldStandWhereItStood_whenTheSecondApprovalOrARejectionAfterAQuestionIsTakenBack() {
        // given
        world.approvals.hold(ANA, world.seen(CODE), "Which account?");
        SlipState held = world.slip(CODE).state();
        world.approvals.reject(CORA, world.seen(CODE), RejectReason.DUPLICATE, "");

        // when
        undo(CORA);

        // then
        assertThat(world.slip(CODE).state()).isEqualTo(held);

        // given
        world.secondApprovalAbove("PHP 0.00");
        world.approvals.approve(ANA, world.seen(CODE));
        SlipState first = world.slip(CODE).state();
        world.approvals.approve(CORA, world.seen(CODE));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);

        // when
        undo(CORA);

        // then
        assertThat(world.slip(CODE).state()).isEqualTo(first);
        assertThat(world.reserved().amount()).isEqualTo(php("0.00"));
    }

    @Test
    void shouldStandAsRefusedByTheHost_whenTheNextDecisionIsTakenBack() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.refusedByHost(CODE);
        SlipState refused = world.slip(CODE).state();
        world.approvals.reject(CORA, world.seen(CODE), RejectReason.DUPLICATE, "");

        // when
        undo(CORA);

        // then
        assertThat(world.slip(CODE).state()).isEqualTo(refused);
    }

    @Test
    void shouldStand_whenItIsSomebodyElsesOrTooLateOrAlreadyTakenBack() {
        // given
        world.approvals.reject(ANA, world.seen(CODE), RejectReason.DUPLICATE, "");

        // then
        assertThat(undo(CORA)).isEqualTo(Outcome.refused(UndoRefusal.NOT_YOURS));
        assertThat(undo(BEN)).isEqualTo(Outcome.refused(UndoRefusal.NOT_FOUND));
        assertThat(undo(new Staff("ana", Set.of(Role.VIEWER), ANA.scope())))
                .isEqualTo(Outcome.refused(UndoRefusal.NOT_ALLOWED));
        assertThat(decisions.undo(ANA, CODE, 0)).isEqualTo(Outcome.refused(UndoRefusal.STALE));
        assertThat(undo(ANA)).isInstanceOf(Outcome.Accepted.class);
        assertThat(undo(ANA)).isEqualTo(Outcome.refused(UndoRefusal.TOO_LATE));

        // when
        world.approvals.approve(ANA, world.seen(CODE));
        world.clock.advance(Duration.ofSeconds(10));

        // then
        assertThat(decisions.latest(ANA, CODE).orElseThrow().undoable()).isFalse();
        assertThat(undo(ANA)).isEqualTo(Outcome.refused(UndoRefusal.TOO_LATE));
        assertThat(posting()).isPresent();
    }

    @Test
    void shouldStandAtOnce_whenNoTimeIsConfigured() {
        // given
        world.grace = Duration.ZERO;
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertThat(undo(ANA)).isEqualTo(Outcome.refused(UndoRefusal.TOO_LATE));
        assertThat(posting()).isPresent();
    }

    private Outcome<Slip, UndoRefusal> undo(Staff staff) {
        return decisions.undo(staff, CODE, world.slip(CODE).version());
    }

    private Optional<?> posting() {
        return world.database.work().claim(WorkKinds.POST_RECEIPT, Optional.empty(), Duration.ofMinutes(5));
    }

    private Iterable<SlipStep> steps() {
        return world.database.slips().steps(ApprovalWorld.SLIP).stream()
                .map(PastStep::step)
                .toList();
    }
}
