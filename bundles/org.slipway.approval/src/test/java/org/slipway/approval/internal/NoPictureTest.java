// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.SLIP;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.slip.SlipStatus;
import org.slipway.testkit.Bytes;

/** Nobody approves without having been able to see the picture, unless they say why. */
final class NoPictureTest {

    private final ApprovalWorld world = new ApprovalWorld();

    @BeforeEach
    void aSlipWithoutAPicture() {
        world.undrawn(slip());
    }

    @Test
    void shouldAskForAReason_whenThePictureIsStillToCome() {
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.REASON_MISSING));
        assertThat(world.approvals.review(ANA, CODE).orElseThrow().reasonNeeded())
                .isTrue();
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldAskForAReasonAndKeepIt_whenNoPictureCameInTimeOrNoneCanBeMade() {
        // given
        world.database.files().storePreviews(SLIP, List.of());
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.REASON_MISSING));
        world.database.files().storeLatePreview(SLIP);
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.REASON_MISSING));

        // when
        world.approvals.approve(ANA, world.seen(CODE), "Seen the original");

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.database.slips().steps(SLIP).get(1).note()).isEqualTo("Seen the original");
    }

    @Test
    void shouldAskForNone_whenThePictureCameBeforeTheDecision() {
        // given
        DecisionTarget seen = world.seen(CODE);
        world.database.files().storePreviews(SLIP, List.of(Bytes.many(10)));

        // then
        assertThat(world.approvals.review(ANA, CODE).orElseThrow().reasonNeeded())
                .isFalse();
        assertThat(world.approvals.approve(ANA, seen)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldRefuse_whenItIsApprovedFromAList() {
        // given
        world.database.files().storePreviews(SLIP, List.of());
        DecisionTarget listed = world.queue.page(ANA, QueueRequest.of(QueueView.TO_DECIDE)).entries().stream()
                .map(QueueEntry::target)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();

        // then
        assertThat(world.approvals.approveListed(ANA, listed)).isEqualTo(Outcome.refused(DecisionRefusal.NO_PICTURE));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }
}
