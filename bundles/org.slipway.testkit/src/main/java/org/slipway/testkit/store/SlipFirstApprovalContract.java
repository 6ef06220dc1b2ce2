// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.testkit.Suppliers;

/** What every store of slips does with slips that two have to approve. */
public abstract class SlipFirstApprovalContract extends SlipContract {

    private static final Reserved NOTHING = new Reserved(Money.parse("PHP 0.00"), 0);
    private static final Money OWED = Money.parse("PHP 11200.00");

    /** How often two decide at the same moment. */
    protected int rounds() {
        return 10;
    }

    @Test
    void shouldKeepTheFirstApproverAndReserveNothing_whenOneHasApproved() {
        // given
        Slip slip = submitted(slip().build());

        // when
        Slip first = applied(Transitions.firstApprove(slip));

        // then
        assertThat(first.state()).isEqualTo(new SlipState.FirstApproved(Transitions.DECISION));
        assertThat(slips.find(TALA, slip.code())).contains(first);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(NOTHING);
        assertThat(slips.pending(Suppliers.TALA.id(), Set.of("1001"), PHP))
                .isEqualTo(Map.of(INVOICE, Money.parse("PHP 5000.00")));
        assertThat(slips.waiting(INVOICE)).isEqualTo(1);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldReserve_whenTheSecondApproves() {
        // given
        Slip first = applied(Transitions.firstApprove(submitted(slip().build())));

        // when
        Slip approved = applied(Transitions.approve(first, NOTHING, OWED));

        // then
        assertThat(slips.find(TALA, first.code())).contains(approved);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 5000.00"), 0));
        assertThat(slips.steps(first.ref()))
                .extracting(PastStep::step)
                .containsExactly(SlipStep.SUBMIT, SlipStep.FIRST_APPROVE, SlipStep.APPROVE);
    }

    @Test
    void shouldHaveOneWinnerAndOneRow_whenTwoGiveTheFirstApproval() {
        race(slip -> List.of(Transitions.firstApprove(slip), Transitions.firstApprove(slip)));
    }

    @Test
    void shouldHaveOneWinnerAndOneRow_whenTheFirstApprovalAndAWithdrawalMeet() {
        race(slip -> List.of(Transitions.firstApprove(slip), Transitions.withdraw(slip)));
    }

    @Test
    void shouldHaveOneWinnerAndOneRow_whenApprovalAndRejectionMeet() {
        race(slip -> List.of(approval(slip), Transitions.reject(slip)));
    }

    @Test
    void shouldHaveOneWinnerAndOneRow_whenTwoApprove() {
        race(slip -> List.of(approval(slip), approval(slip)));
    }

    @Test
    void shouldHaveOneWinnerAndOneRow_whenApprovalAndWithdrawalMeet() {
        race(slip -> List.of(approval(slip), Transitions.withdraw(slip)));
    }

    @Test
    void shouldTakeTheSecondApprovalAlone_whenItMeetsAFirstOneOfAnOlderPage() {
        for (int round = 0; round < rounds(); round++) {
            // given
            Slip slip = submitted(round);
            SlipTransition older = Transitions.firstApprove(slip);
            SlipTransition second = approval(applied(Transitions.firstApprove(slip)));

            // when
            List<TransitionAnswer> answers = together(List.of(older, second));

            // then
            thenOneIsApplied(round, answers);
            assertThat(slips.steps(slip.ref()))
                    .extracting(PastStep::step)
                    .containsExactly(SlipStep.SUBMIT, SlipStep.FIRST_APPROVE, SlipStep.APPROVE);
        }
    }

    private SlipTransition approval(Slip slip) {
        return Transitions.approve(slip, slips.reserved(INVOICE, PHP), OWED);
    }

    private interface Both {

        List<SlipTransition> of(Slip slip);
    }

    private void race(Both both) {
        for (int round = 0; round < rounds(); round++) {
            // given
            Slip slip = submitted(round);

            // when
            List<TransitionAnswer> answers = together(both.of(slip));

            // then
            thenOneIsApplied(round, answers);
            assertThat(slips.steps(slip.ref())).hasSize(2);
        }
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2L * rounds()));
    }

    private Slip submitted(int round) {
        return submitted(
                slip().code("PS-%04d-RA".formatted(round)).amount("PHP 1.00").build());
    }

    private List<TransitionAnswer> together(List<SlipTransition> steps) {
        AtomicInteger turn = new AtomicInteger();
        return Together.call(2, () -> slips.take(steps.get(turn.getAndIncrement())));
    }

    private static void thenOneIsApplied(int round, List<TransitionAnswer> answers) {
        assertThat(answers)
                .as("round " + round)
                .filteredOn(TransitionAnswer.Applied.class::isInstance)
                .hasSize(1);
        assertThat(answers).contains(new TransitionAnswer.Stale());
    }

    private Slip applied(SlipTransition transition) {
        return ((TransitionAnswer.Applied) slips.take(transition)).slip();
    }
}
