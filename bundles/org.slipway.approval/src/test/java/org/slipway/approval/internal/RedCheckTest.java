// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.SLIP;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.store.NewSlips;

/** Whoever approves against a red check says why, and it is kept. */
final class RedCheckTest {

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @Test
    void shouldRefuse_whenACheckIsRedAndNoReasonIsTyped() {
        // given
        world.checked(CODE, CheckLevel.RED);

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE), " \n "))
                .isEqualTo(Outcome.refused(DecisionRefusal.REASON_MISSING));
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.REASON_MISSING));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldKeepTheReasonInTheStep_whenOneIsTyped() {
        // given
        world.checked(CODE, CheckLevel.RED);

        // when
        world.approvals.approve(ANA, world.seen(CODE), " Seen in the account,\r\nboth times ");

        // then
        List<PastStep> steps = world.database.slips().steps(SLIP);
        assertThat(steps.get(1).note()).isEqualTo("Seen in the account,\nboth times");
        assertThat(world.database.auditRows())
                .contains(new AuditEntry(
                        SLIP.supplier(), AuditAction.SLIP_APPROVED, "ana", "PS-7KQ4-M2", world.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource(
            value = CheckLevel.class,
            names = {"GREEN", "AMBER"})
    void shouldAskForNoReason_whenNoCheckIsRed(CheckLevel level) {
        // given
        world.checked(CODE, level);

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldAskForAReason_whenTheChecksAreNotMadeYet() {
        // given
        world.database.slips().submit(NewSlips.of(slip().code("PS-0000-01").build()));
        DecisionTarget seen = world.seen(slip().code("PS-0000-01").build().code());

        // then
        assertThat(world.approvals.approve(ANA, seen)).isEqualTo(Outcome.refused(DecisionRefusal.REASON_MISSING));
        assertThat(world.approvals.approve(ANA, seen, "The checks do not come, and the bank has it"))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldSayThatSomethingIsNew_whenACheckTurnedRedSinceItWasShown() {
        // given
        DecisionTarget seen = world.seen(CODE);
        world.checked(CODE, CheckLevel.RED);

        // then
        assertThat(world.approvals.approve(ANA, seen, "a reason"))
                .isEqualTo(Outcome.refused(DecisionRefusal.FINDINGS_CHANGED));
    }

    @Test
    void shouldRefuse_whenTheReasonIsTooLong() {
        assertThat(world.approvals.approve(ANA, world.seen(CODE), "x".repeat(501)))
                .isEqualTo(Outcome.refused(DecisionRefusal.NOTE_TOO_LONG));
    }
}
