// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;

/** Who is told what has to do with a slip. */
final class StaffRelationsTest {

    private final ApprovalWorld world = ApprovalWorld.withASlip();
    private final StaffRelations relations = new StaffRelations(world.database.related());

    @Test
    void shouldTellTheNextApproverOfTheRejection_whenASlipIsSentAgain() {
        // given
        world.approvals.reject(ANA, world.seen(CODE), RejectReason.OTHER, "Forged");
        Slip again = world.submitted(slip().code("PS-AAAA-AA").replaces(CODE.value()));

        // then
        assertThat(relations.of(ANA, again).orElseThrow().predecessor()).contains(world.slip(CODE));
    }

    @Test
    void shouldTellNothing_whenTheSlipIsOutOfReach() {
        // given
        Slip slip = world.slip(CODE);

        // then
        assertThat(relations.of(BEN, slip)).isEmpty();
        assertThat(relations.of(new Staff("nobody", Set.of(), ANA.scope()), slip))
                .isEmpty();
    }
}
