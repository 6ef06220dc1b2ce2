// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.SLIP;
import static org.slipway.approval.internal.ApprovalWorld.php;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.store.Together;

/** Balances that move while a decision is made, and people who decide at once. */
final class DecisionsAtOnceTest {

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @Test
    void shouldReadBothBalancesAgain_whenAnotherSlipIsPostedInBetween() {
        // given
        SlipCode other = new SlipCode("PS-0000-01");
        world.submitted(slip().code("PS-0000-01").amount("PHP 8000.00"));
        world.approvals.approve(ANA, world.seen(other));
        Queue<Runnable> once = new ArrayDeque<>(List.of(() -> {
            world.host.with(invoice().paid("8000.00").build());
            world.posted(other);
        }));
        StaffApprovals slow = world.approvals(new ListeningLedger(world.host, () -> run(once)));

        // when
        Outcome<Slip, DecisionRefusal> outcome = slow.approve(ANA, world.seen(CODE));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.BALANCE_CHANGED));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(once).isEmpty();
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OVER_OUTSTANDING));
    }

    @Test
    void shouldBeApproved_whenAnotherSlipIsPostedInBetweenAndEnoughIsLeft() {
        // given
        SlipCode other = new SlipCode("PS-0000-01");
        world.submitted(slip().code("PS-0000-01").amount("PHP 6200.00"));
        world.approvals.approve(ANA, world.seen(other));
        Queue<Runnable> once = new ArrayDeque<>(List.of(() -> {
            world.host.with(invoice().paid("6200.00").build());
            world.posted(other);
        }));
        StaffApprovals slow = world.approvals(new ListeningLedger(world.host, () -> run(once)));

        // when
        Outcome<Slip, DecisionRefusal> first = slow.approve(ANA, world.seen(CODE));
        slow.approve(ANA, world.seen(CODE));

        // then
        assertThat(first).isEqualTo(Outcome.refused(DecisionRefusal.BALANCE_CHANGED));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("5000.00"), 1));
    }

    @Test
    void shouldGiveUpAsStale_whenTheBalanceNeverStandsStill() {
        // given
        Queue<Runnable> five = new ArrayDeque<>();
        for (int i = 1; i <= 5; i++) {
            SlipCode other = new SlipCode("PS-0000-0" + i);
            world.submitted(slip().code(other.value()).amount("PHP 1.00"));
            world.approvals.approve(ANA, world.seen(other));
            five.add(() -> world.posted(other));
        }
        StaffApprovals slow = world.approvals(new ListeningLedger(world.host, () -> run(five)));

        // when
        Outcome<Slip, DecisionRefusal> outcome = slow.approve(ANA, world.seen(CODE));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.STALE));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(five).isEmpty();
    }

    @Test
    void shouldAllocateNoMoreThanIsOwed_whenEightApproveDifferentSlipsAtOnce() {
        // given
        Queue<SlipCode> codes = new ConcurrentLinkedQueue<>();
        for (int i = 1; i <= 8; i++) {
            SlipCode code = new SlipCode("PS-0000-0" + i);
            world.submitted(slip().code(code.value()).amount("PHP 3000.00"));
            codes.add(code);
        }

        // when
        List<Outcome<Slip, DecisionRefusal>> outcomes =
                Together.call(8, () -> world.approvals.approve(ANA, world.seen(codes.remove())));

        // then
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(3);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("9000.00"), 0));
    }

    @Test
    void shouldBeApprovedOnce_whenEightApproveTheSameSlipAtOnce() {
        // given
        DecisionTarget seen = world.seen(CODE);

        // when
        List<Outcome<Slip, DecisionRefusal>> outcomes = Together.call(8, () -> world.approvals.approve(ANA, seen));

        // then
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.refused(DecisionRefusal.STALE)::equals))
                .hasSize(7);
        assertThat(world.database.allWork()).containsOnlyOnce(Work.of(WorkKinds.POST_RECEIPT, SLIP));
    }

    private static void run(Queue<Runnable> actions) {
        Runnable next = actions.poll();
        if (next != null) {
            next.run();
        }
    }
}
