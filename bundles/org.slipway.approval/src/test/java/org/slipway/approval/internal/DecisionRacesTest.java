// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.testkit.store.Together;
import org.slipway.testkit.store.Transitions;

/** Two who decide on the same slip at the same moment, a thousand times each: one of them wins, and leaves one row. */
final class DecisionRacesTest {

    private static final int ROUNDS = 1_000;
    private static final Staff CORA = new Staff("cora", Set.of(Role.APPROVER), ANA.scope());

    private final ApprovalWorld world = new ApprovalWorld();

    @Test
    void shouldBeApprovedByOne_whenTwoApprove() {
        race((seen, slip) -> List.of(() -> approved(ANA, seen), () -> approved(CORA, seen)), SlipStep.APPROVE);
    }

    @Test
    void shouldBeOneOfBoth_whenApprovedAndRejected() {
        race(
                (seen, slip) -> List.of(
                        () -> approved(ANA, seen),
                        () -> accepted(world.approvals.reject(CORA, seen, RejectReason.NOT_RECEIVED, ""))),
                SlipStep.APPROVE,
                SlipStep.REJECT);
    }

    @Test
    void shouldBeOneOfBoth_whenApprovedAndWithdrawn() {
        race(
                (seen, slip) -> List.of(() -> approved(ANA, seen), () -> withdrawn(slip)),
                SlipStep.APPROVE,
                SlipStep.WITHDRAW);
    }

    @Test
    void shouldHaveOneFirstApproval_whenTwoGiveIt() {
        world.secondApprovalAbove("PHP 0.00");

        race((seen, slip) -> List.of(() -> approved(ANA, seen), () -> approved(CORA, seen)), SlipStep.FIRST_APPROVE);
    }

    @Test
    void shouldNotTakeThePageOfTheFirstForTheSecond_whenBothApproveAtOnce() {
        world.secondApprovalAbove("PHP 0.00");

        for (int round = 0; round < ROUNDS; round++) {
            // given
            SlipCode code = submitted(round);
            DecisionTarget before = world.seen(code);
            world.approvals.approve(ANA, before);
            DecisionTarget after = world.seen(code);

            // when
            List<Boolean> won = together(List.of(() -> approved(CORA, before), () -> approved(CORA, after)));

            // then
            assertThat(won).as("round " + round).containsExactlyInAnyOrder(true, false);
            assertThat(steps(code)).containsExactly(SlipStep.SUBMIT, SlipStep.FIRST_APPROVE, SlipStep.APPROVE);
        }
    }

    /** A slip each round, and two who come at once: the slip takes one step, and it is one of these. */
    private void race(BiFunction<DecisionTarget, Slip, List<Callable<Boolean>>> both, SlipStep... possible) {
        for (int round = 0; round < ROUNDS; round++) {
            SlipCode code = submitted(round);

            List<Boolean> won = together(both.apply(world.seen(code), world.slip(code)));

            assertThat(won).as("round " + round).containsExactlyInAnyOrder(true, false);
            assertThat(steps(code)).as("round " + round).hasSize(2);
            assertThat(steps(code).get(1)).isIn((Object[]) possible);
        }
        assertThat(world.database.auditRows()).hasSize(2 * ROUNDS);
    }

    private SlipCode submitted(int round) {
        SlipCode code = new SlipCode("PS-%04d-RA".formatted(round));
        world.host.with(invoice().build());
        world.submitted(slip().code(code.value()).amount("PHP 1.00"));
        return code;
    }

    private List<SlipStep> steps(SlipCode code) {
        return world.database.slips().steps(world.slip(code).ref()).stream()
                .map(PastStep::step)
                .toList();
    }

    private static List<Boolean> together(List<Callable<Boolean>> both) {
        AtomicInteger turn = new AtomicInteger();
        return Together.call(2, () -> both.get(turn.getAndIncrement()).call());
    }

    private boolean approved(Staff staff, DecisionTarget seen) {
        return accepted(world.approvals.approve(staff, seen));
    }

    private boolean withdrawn(Slip slip) {
        return world.database.slips().take(Transitions.withdraw(slip)) instanceof TransitionAnswer.Applied;
    }

    private static boolean accepted(Outcome<?, ?> outcome) {
        return outcome instanceof Outcome.Accepted;
    }
}
