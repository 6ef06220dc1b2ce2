// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.RejectedOrNot;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState.Rejected;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.api.slip.SlipStatus;

final class SeveralRejectedTest {

    private static final SlipCode ONE = new SlipCode("PS-0000-01");
    private static final SlipCode TWO = new SlipCode("PS-0000-02");
    private static final SlipCode THREE = new SlipCode("PS-0000-03");

    private final ApprovalWorld world = new ApprovalWorld();

    @Test
    void shouldRejectEachWithReasonAndNote_whenSeveralAreChosen() {
        // given
        world.submitted(slip().code("PS-0000-01"));
        world.submitted(slip().code("PS-0000-02"));
        world.submitted(slip().code("PS-0000-03"));
        List<DecisionTarget> listed = listed(ANA);

        // when
        List<RejectedOrNot> answers =
                world.queue.reject(ANA, listed.subList(0, 2), RejectReason.DUPLICATE, " again \r\nand again ");

        // then
        assertThat(answers)
                .extracting(RejectedOrNot::slip, RejectedOrNot::refusal)
                .containsExactly(tuple(ONE, Optional.empty()), tuple(TWO, Optional.empty()));
        Rejected rejected =
                new Rejected(ApprovalWorld.BY_ANA, new Rejection(RejectReason.DUPLICATE, "again \nand again"));
        assertThat(world.slip(ONE).state()).isEqualTo(rejected);
        assertThat(world.slip(TWO).state()).isEqualTo(rejected);
        assertThat(world.slip(THREE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.database.slips().steps(world.slip(ONE).ref())).hasSize(2);
    }

    @Test
    void shouldLeaveWhatHasChanged_whenOneWasDecidedMeanwhile() {
        // given
        world.submitted(slip().code("PS-0000-01"));
        world.submitted(slip().code("PS-0000-02"));
        List<DecisionTarget> listed = listed(ANA);
        world.approvals.approve(ANA, world.seen(ONE));

        // when
        List<RejectedOrNot> answers = world.queue.reject(ANA, listed, RejectReason.UNREADABLE, "");

        // then
        assertThat(answers)
                .extracting(RejectedOrNot::slip, RejectedOrNot::refusal)
                .containsExactly(tuple(ONE, Optional.of(DecisionRefusal.STALE)), tuple(TWO, Optional.empty()));
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.APPROVED);
    }

    @Test
    void shouldRefuseEach_whenStaffMayNotOrCannotReach() {
        // given
        world.submitted(slip().code("PS-0000-01"));
        List<DecisionTarget> listed = listed(ANA);
        Staff viewer = new Staff("vic", Set.of(Role.VIEWER), ANA.scope());

        // then
        assertThat(world.queue.reject(viewer, listed, RejectReason.DUPLICATE, ""))
                .containsExactly(new RejectedOrNot(ONE, Outcome.refused(DecisionRefusal.NOT_ALLOWED)));
        assertThat(world.queue.reject(BEN, listed, RejectReason.DUPLICATE, ""))
                .containsExactly(new RejectedOrNot(ONE, Outcome.refused(DecisionRefusal.NOT_FOUND)));
        assertThat(world.queue.reject(ANA, listed, RejectReason.OTHER, " "))
                .containsExactly(new RejectedOrNot(ONE, Outcome.refused(DecisionRefusal.NOTE_MISSING)));
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldBeGoodForNoApproval_whenATargetComesFromTheList() {
        // given
        world.submitted(slip().code("PS-0000-01"));

        // when
        var answer = world.approvals.approve(ANA, listed(ANA).get(0));

        // then
        assertThat(answer).isEqualTo(Outcome.refused(DecisionRefusal.FINDINGS_CHANGED));
    }

    @Test
    void shouldOfferNothingToReject_whenTheSlipIsDoneOrStaffOnlyLooks() {
        // given
        world.submitted(slip().code("PS-0000-01"));
        world.submitted(singaporeSlip().code("PS-0000-02"));
        world.approvals.approve(ANA, world.seen(ONE));
        Staff viewer = new Staff("vic", Set.of(Role.VIEWER), BEN.scope());

        // then
        assertThat(world.queue.page(ANA, QueueRequest.of(QueueView.IN_POSTING)).entries())
                .singleElement()
                .matches(entry -> entry.target().isEmpty());
        assertThat(world.queue
                        .page(viewer, QueueRequest.of(QueueView.TO_DECIDE))
                        .entries())
                .singleElement()
                .matches(entry -> entry.target().isEmpty());
        assertThat(listed(BEN)).hasSize(1);
    }

    @Test
    void shouldRefuseThemAll_whenThereAreMoreThanAPageShows() {
        // given
        world.submitted(slip().code("PS-0000-01"));
        List<DecisionTarget> many = Collections.nCopies(51, listed(ANA).get(0));

        // then
        assertThatThrownBy(() -> world.queue.reject(ANA, many, RejectReason.DUPLICATE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.PENDING);
    }

    private List<DecisionTarget> listed(Staff staff) {
        return world.queue.page(staff, QueueRequest.of(QueueView.TO_DECIDE)).entries().stream()
                .map(QueueEntry::target)
                .flatMap(Optional::stream)
                .toList();
    }
}
