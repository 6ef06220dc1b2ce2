// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.php;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.OwnDecisions.Decided;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.approval.UndoneOrNot;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/** Decisions on several slips of a list, taken back at once. */
final class SeveralUndoneTest {

    private static final SlipCode ONE = new SlipCode("PS-0000-01");
    private static final SlipCode TWO = new SlipCode("PS-0000-02");

    private final ApprovalWorld world = new ApprovalWorld();
    private final StaffOwnDecisions decisions =
            new StaffOwnDecisions(world.database.slips(), world.database.slips(), world.clock, () -> world.grace);

    @BeforeEach
    void submitTwo() {
        world.grace = Duration.ofSeconds(10);
        world.submitted(slip().code("PS-0000-01"));
        world.submitted(slip().code("PS-0000-02"));
    }

    @Test
    void shouldWaitAgain_whenRejectionsAreTakenBackInTime() {
        // given
        List<Decided> rejected = reject();

        // then
        assertThat(decisions.latest(ANA, TWO).orElseThrow().undoable()).isTrue();
        assertThat(decisions.undo(ANA, rejected))
                .containsExactly(new UndoneOrNot(ONE, Optional.empty()), new UndoneOrNot(TWO, Optional.empty()));
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.slip(TWO).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.database.auditRows())
                .extracting(row -> row.action().name())
                .endsWith("SLIP_REJECTED", "SLIP_REJECTED", "DECISION_UNDONE", "DECISION_UNDONE");
    }

    @Test
    void shouldReleaseWhatWasReserved_whenApprovalsAreTakenBack() {
        // given
        List<Decided> approved = world.queue.approve(ANA, listed()).stream()
                .map(answer ->
                        new Decided(answer.slip(), world.slip(answer.slip()).version()))
                .toList();
        assertThat(world.reserved().amount()).isEqualTo(php("10000.00"));

        // when
        decisions.undo(ANA, approved);

        // then
        assertThat(world.reserved().amount()).isEqualTo(php("0.00"));
    }

    @Test
    void shouldSayOfEachWhyItStands_whenItIsTooLateOrNotTheirs() {
        // given
        List<Decided> rejected = reject();

        // then
        assertThat(decisions.undo(BEN, rejected))
                .containsExactly(
                        new UndoneOrNot(ONE, Optional.of(UndoRefusal.NOT_FOUND)),
                        new UndoneOrNot(TWO, Optional.of(UndoRefusal.NOT_FOUND)));
        decisions.undo(ANA, rejected.subList(0, 1));
        world.clock.advance(Duration.ofSeconds(10));
        assertThat(decisions.undo(ANA, rejected))
                .containsExactly(
                        new UndoneOrNot(ONE, Optional.of(UndoRefusal.TOO_LATE)),
                        new UndoneOrNot(TWO, Optional.of(UndoRefusal.TOO_LATE)));
        assertThat(world.slip(ONE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.slip(TWO).status()).isEqualTo(SlipStatus.REJECTED);
    }

    @Test
    void shouldRefuseAtAll_whenTheyAreMoreThanAPage() {
        List<Decided> many = Collections.nCopies(51, new Decided(ONE, 1));

        assertThatThrownBy(() -> decisions.undo(ANA, many)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Decided> reject() {
        return world.queue.reject(ANA, listed(), RejectReason.DUPLICATE, "").stream()
                .map(answer -> answer.outcome().fold(slip -> slip, refusal -> world.slip(answer.slip())))
                .map(slip -> new Decided(slip.code(), slip.version()))
                .toList();
    }

    private List<DecisionTarget> listed() {
        return world.queue.page(ANA, QueueRequest.of(QueueView.TO_DECIDE)).entries().stream()
                .map(QueueEntry::target)
                .flatMap(Optional::stream)
                .toList();
    }
}
