// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;

/** What every store has to do with a decision that can be taken back for ten seconds. */
public abstract class SlipUndoContract extends SlipContract {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofDays(1);

    @Test
    void shouldBeginNothing_whileADecisionCanBeTakenBack() {
        // given
        decided(this::approval);

        // then
        assertThat(claim()).isEmpty();
        stores.pass(GRACE);
        assertThat(claim()).map(claim -> claim.work().target()).hasValue("PS-7KQ4-M2");
    }

    @Test
    void shouldTakeEverythingBack_whenAnApprovalIsUndone() {
        // given
        Slip approved = decided(this::approval);
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 5000.00"));
        int before = waiting().size();

        // when
        TransitionAnswer answer = slips.take(Transitions.undo(approved));

        // then
        assertThat(applied(answer).state()).isEqualTo(new SlipState.Pending());
        assertThat(applied(answer).version()).isEqualTo(2);
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 0.00"));
        assertThat(waiting()).extracting(OpenWork::kind).doesNotContain(WorkKinds.POST_RECEIPT.value());
        assertThat(steps(approved)).containsExactly(SlipStep.SUBMIT, SlipStep.APPROVE, SlipStep.UNDO_APPROVAL);
        assertThat(before).isPositive();
        stores.pass(GRACE);
        assertThat(claim()).isEmpty();
    }

    @Test
    void shouldBeTooLate_whenTheTimeIsOverOrThePostingIsClaimed() {
        // given
        Slip approved = decided(this::approval);
        stores.pass(GRACE);

        // then
        assertThat(slips.take(Transitions.undo(approved))).isEqualTo(new TransitionAnswer.TooLate());
        assertThat(claim()).isPresent();
        assertThat(slips.take(Transitions.undo(approved))).isEqualTo(new TransitionAnswer.TooLate());
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 5000.00"));
        assertThat(steps(approved)).containsExactly(SlipStep.SUBMIT, SlipStep.APPROVE);
    }

    @Test
    void shouldBeTooLate_whenADecisionStandsAtOnce() {
        // given
        Slip rejected = applied(slips.take(Transitions.reject(submitted(slip().build()))));

        // then
        assertThat(slips.take(Transitions.undo(rejected))).isEqualTo(new TransitionAnswer.TooLate());
    }

    @Test
    void shouldBeTooLate_whenAPersonHasMadeTheWorkDue() {
        // given
        Slip approved = decided(this::approval);
        OpenWork posting = waiting().stream()
                .filter(work -> work.kind().equals(WorkKinds.POST_RECEIPT.value()))
                .findFirst()
                .orElseThrow();
        AuditEntry entry = new AuditEntry(
                posting.supplier(),
                AuditAction.WORK_REOPENED,
                "ada",
                posting.target(),
                Instant.parse("2026-03-04T04:00:00Z"));

        // when
        boolean reopened = stores.openWork().reopen(posting, false, entry);

        // then
        assertThat(reopened).isTrue();
        assertThat(slips.take(Transitions.undo(approved))).isEqualTo(new TransitionAnswer.TooLate());
        assertThat(waiting()).extracting(OpenWork::id).contains(posting.id());
    }

    @Test
    void shouldLeaveARejectionBe_whenAnotherSlipStandsForIt() {
        // given
        Slip rejected = decided(Transitions::reject);
        Slip again = slip().code("PS-AAAA-AA").replaces("PS-7KQ4-M2").build();
        assertThat(slips.submit(NewSlips.of(again))).isEqualTo(new SubmissionAnswer.Stored(again));

        // then
        Slip now = slips.find(TALA, rejected.code()).orElseThrow();
        assertThat(slips.take(Transitions.undo(now))).isEqualTo(new TransitionAnswer.TooLate());
        assertThat(slips.find(TALA, rejected.code())).contains(now);
    }

    @Test
    void shouldTakeNoSlipInPlaceOfOne_whenItsRejectionWasTakenBack() {
        // given
        Slip rejected = decided(Transitions::reject);
        applied(slips.take(Transitions.undo(rejected)));

        // then
        assertThat(slips.submit(NewSlips.of(
                        slip().code("PS-AAAA-AA").replaces("PS-7KQ4-M2").build())))
                .isEqualTo(new SubmissionAnswer.AlreadyReplaced());
    }

    /** The posting is due a little later each round: sometimes before the undo, sometimes after it, sometimes meanwhile. */
    @Test
    void shouldHaveOneWinner_whenAnUndoAndAWorkerComeAtOnce() {
        for (int round = 10; round < 10 + rounds(); round++) {
            // given
            Slip pending =
                    submitted(slip().code("PS-AAAA-" + round).amount("PHP 1.00").build());
            Slip approved = applied(slips.take(approval(pending).within(GRACE)));
            stores.pass(GRACE.minusMillis(round % 5 * 4L));
            AtomicInteger turn = new AtomicInteger();
            List<Callable<Boolean>> both = List.of(() -> undone(approved), () -> claimed(approved));

            // when
            List<Boolean> won =
                    Together.call(2, () -> both.get(turn.getAndIncrement()).call());

            // then
            assertThat(won).as("round " + round).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean undone(Slip approved) {
        return slips.take(Transitions.undo(approved)) instanceof TransitionAnswer.Applied;
    }

    /** A worker looks again and again until there is something to do, or the order is gone. */
    private boolean claimed(Slip approved) {
        boolean claimed = claim().isPresent();
        while (!claimed && slips.find(TALA, approved.code()).orElseThrow().status() == SlipStatus.APPROVED) {
            tick();
            claimed = claim().isPresent();
        }
        return claimed;
    }

    /** Lets a moment pass where nobody else does. */
    protected void tick() {}

    /** How often two come at once. */
    protected int rounds() {
        return 20;
    }

    private SlipTransition approval(Slip slip) {
        return Transitions.approve(slip, slips.reserved(INVOICE, PHP), Money.parse("PHP 11200.00"));
    }

    private Slip decided(Function<Slip, SlipTransition> decision) {
        return applied(slips.take(decision.apply(submitted(slip().build())).within(GRACE)));
    }

    private static Slip applied(TransitionAnswer answer) {
        assertThat(answer).isInstanceOf(TransitionAnswer.Applied.class);
        return ((TransitionAnswer.Applied) answer).slip();
    }

    private Optional<WorkClaim> claim() {
        return stores.work().claim(WorkKinds.POST_RECEIPT, Optional.empty(), LEASE);
    }

    private List<OpenWork> waiting() {
        return stores.openWork().list(TALA, false, Optional.empty(), 200);
    }

    private List<SlipStep> steps(Slip slip) {
        return slips.steps(slip.ref()).stream().map(PastStep::step).toList();
    }
}
