// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.php;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.approval.ApprovedOrNot;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.NewSlips;

/** Three slips of a list, PHP 5,000.00 each, of an invoice that owes PHP 11,200.00. */
final class SeveralApprovedTest {

    private static final SlipCode ONE = new SlipCode("PS-0000-01");
    private static final SlipCode TWO = new SlipCode("PS-0000-02");

    private final ApprovalWorld world = new ApprovalWorld();

    @Test
    void shouldApproveEachAndOrderItsPosting_whenAllAreGreen() {
        // given
        listed(ONE);
        listed(TWO);

        // when
        List<ApprovedOrNot> answers = world.queue.approve(ANA, targets(ANA));

        // then
        assertThat(refusals(answers)).containsExactly(Optional.empty(), Optional.empty());
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("10000.00"), 0));
        assertThat(world.database.allWork())
                .contains(Work.of(WorkKinds.POST_RECEIPT, world.slip(TWO).ref()));
    }

    @Test
    void shouldRefuseWhatIsOwedNoMore_whenTheOthersAreApproved() {
        // given
        listed(ONE);
        listed(TWO);
        listed(new SlipCode("PS-0000-03"));

        // then
        assertThat(refusals(world.queue.approve(ANA, targets(ANA))))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(DecisionRefusal.OVER_OUTSTANDING));
    }

    @ParameterizedTest
    @EnumSource(
            value = CheckLevel.class,
            names = {"AMBER", "RED"})
    void shouldRefuse_whenACheckIsNotGreen(CheckLevel level) {
        // given
        listed(ONE);
        listed(TWO);
        world.checked(ONE, level);

        // when
        List<ApprovedOrNot> answers = world.queue.approve(ANA, targets(ANA));

        // then
        assertThat(refusals(answers)).containsExactly(Optional.of(DecisionRefusal.NOT_GREEN), Optional.empty());
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.slip(TWO).status()).isEqualTo(SlipStatus.APPROVED);
    }

    @Test
    void shouldRefuse_whenTheColourHasChangedSinceTheListWasMade() {
        // given
        listed(ONE);
        List<DecisionTarget> green = targets(ANA);
        world.checked(ONE, CheckLevel.AMBER);
        List<DecisionTarget> amber = targets(ANA);

        // then
        assertThat(refusals(world.queue.approve(ANA, green))).containsExactly(Optional.of(DecisionRefusal.NOT_GREEN));
        world.checked(ONE, CheckLevel.GREEN);
        assertThat(refusals(world.queue.approve(ANA, amber))).containsExactly(Optional.of(DecisionRefusal.NOT_GREEN));
        assertThat(refusals(world.queue.approve(ANA, List.of(world.seen(ONE)))))
                .as("what the slip's own page names is no row of a list")
                .containsExactly(Optional.of(DecisionRefusal.NOT_GREEN));
        assertThat(refusals(world.queue.approve(ANA, green))).containsExactly(Optional.empty());
    }

    @Test
    void shouldRefuse_whenTheChecksAreNotMadeOrMoreAreToCome() {
        // given
        listed(ONE);
        world.database
                .work()
                .add(List.of(Work.of(WorkKinds.CHECK_SLIP, world.slip(ONE).ref())), List.of());
        SlipBuilder unchecked = slip().code("PS-0000-02");
        world.database.slips().submit(NewSlips.of(unchecked.build()));
        world.undrawn(slip().code("PS-0000-03")); // its picture is still to be drawn, and looked at

        // then
        Optional<DecisionRefusal> waiting = Optional.of(DecisionRefusal.CHECKS_WAITING);
        assertThat(refusals(world.queue.approve(ANA, targets(ANA)))).containsExactly(waiting, waiting, waiting);
    }

    @Test
    void shouldGiveTheFirstApproval_whenTwoAreNeeded() {
        // given
        listed(ONE);
        world.secondApprovalAbove("PHP 4999.99");
        Staff cora = new Staff("cora", Set.of(Role.APPROVER), ANA.scope());

        // then
        world.queue.approve(ANA, targets(ANA));
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.FIRST_APPROVED);
        assertThat(refusals(world.queue.approve(ANA, targets(ANA))))
                .containsExactly(Optional.of(DecisionRefusal.SAME_APPROVER));
        world.queue.approve(cora, targets(cora));
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.APPROVED);
    }

    @Test
    void shouldRefuse_whenTheSlipIsOfOthersOrStaffOnlyLooksOrItHasChanged() {
        // given
        listed(ONE);
        List<DecisionTarget> listed = targets(ANA);
        Staff viewer = new Staff("vic", Set.of(Role.VIEWER), ANA.scope());

        // then
        assertThat(refusals(world.queue.approve(BEN, listed))).containsExactly(Optional.of(DecisionRefusal.NOT_FOUND));
        assertThat(refusals(world.queue.approve(viewer, listed)))
                .containsExactly(Optional.of(DecisionRefusal.NOT_ALLOWED));
        world.approvals.hold(ANA, world.seen(ONE), "Which account?");
        assertThat(refusals(world.queue.approve(ANA, listed))).containsExactly(Optional.of(DecisionRefusal.STALE));
        assertThatThrownBy(() -> world.queue.approve(ANA, Collections.nCopies(51, listed.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldAskNoMore_whenTheHostDidNotAnswerForThree() {
        // given
        for (int i = 1; i <= 5; i++) {
            listed(new SlipCode("PS-0000-0" + i));
        }
        List<DecisionTarget> listed = targets(ANA);
        world.host.outOfReach(true);
        try (LogLines log = new LogLines()) {
            // when
            List<ApprovedOrNot> answers = world.queue.approve(ANA, listed);

            // then
            assertThat(refusals(answers)).hasSize(5).containsOnly(Optional.of(DecisionRefusal.HOST_UNAVAILABLE));
            assertThat(log.of("WARN")).hasSize(3).allMatch(line -> line.contains("without what its invoices owe"));
        }
    }

    private void listed(SlipCode code) {
        world.submitted(slip().code(code.value()));
    }

    private List<DecisionTarget> targets(Staff staff) {
        return world.queue.page(staff, QueueRequest.of(QueueView.TO_DECIDE)).entries().stream()
                .map(QueueEntry::target)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Optional<DecisionRefusal>> refusals(List<ApprovedOrNot> answers) {
        return answers.stream()
                .map(answer -> answer.outcome().<Optional<DecisionRefusal>>fold(slip -> Optional.empty(), Optional::of))
                .toList();
    }
}
