// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.SlipStep;

/** What a member of staff is told of the own newest decision. */
final class OwnDecisionsTest {

    private static final Staff CORA = new Staff("cora", Set.of(Role.APPROVER), ANA.scope());

    private final ApprovalWorld world = ApprovalWorld.withASlip();
    private final StaffOwnDecisions decisions =
            new StaffOwnDecisions(world.database.slips(), world.database.slips(), world.clock, () -> world.grace);

    @Test
    void shouldTellWhoDecided_whenTheNewestStepIsTheirs() {
        // given
        assertThat(decisions.latest(ANA, CODE)).isEmpty();
        world.approvals.hold(ANA, world.seen(CODE), "Which account?");

        // then
        assertThat(decisions.latest(ANA, CODE))
                .contains(new OwnDecision(world.slip(CODE), SlipStep.HOLD, Duration.ZERO));
        assertThat(decisions.latest(CORA, CODE)).isEmpty();
        assertThat(decisions.latest(BEN, CODE)).isEmpty();
    }

    @Test
    void shouldStillTell_whenTheReceiptIsPostedMeanwhile() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.posted(CODE);

        // then
        assertThat(decisions.latest(ANA, CODE))
                .contains(new OwnDecision(world.slip(CODE), SlipStep.APPROVE, Duration.ZERO));
        assertThat(decisions.latest(CORA, CODE)).isEmpty();
    }

    @Test
    void shouldTellNothing_whenAnotherStepFollowed() {
        // given
        world.approvals.hold(ANA, world.seen(CODE), "Which account?");
        world.approvals.release(CORA, world.seen(CODE, 1));

        // then
        assertThat(decisions.latest(ANA, CODE)).isEmpty();
    }
}
