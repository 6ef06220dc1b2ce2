// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.Suppliers;

/** What every store of slips does with slips that are put on hold, taken back or submitted again. */
public abstract class SlipHoldContract extends SlipContract {

    private static final Reserved NOTHING = new Reserved(Money.parse("PHP 0.00"), 0);

    /** How often a withdrawal meets an approval. */
    protected int rounds() {
        return 10;
    }

    @Test
    void shouldKeepTheQuestion_whenPutOnHold() {
        // given
        Slip slip = submitted(slip().build());

        // when
        Slip held = applied(Transitions.hold(slip));

        // then
        assertThat(held.state()).isEqualTo(Transitions.hold(slip).next());
        assertThat(slips.find(TALA, slip.code())).contains(held);
        assertThat(held(SlipStatus.ON_HOLD)).containsExactly(held);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(NOTHING);
    }

    @Test
    void shouldKeepTheDay_whenPutOnHoldWithAReminder() {
        // given
        Slip slip = submitted(slip().build());
        SlipTransition hold = Transitions.hold(slip);
        SlipState next = ((SlipState.Holdable) slip.state())
                .hold(Transitions.DECISION, "Which account?", Optional.of(LocalDate.parse("2026-03-20")));

        // when
        Slip held = applied(new SlipTransition(slip, hold.taken(), next));

        // then
        assertThat(slips.find(TALA, slip.code()).map(Slip::state)).contains(next);
        assertThat(held.state()).isEqualTo(next);
    }

    @Test
    void shouldBePendingWithoutAnyTraceOfTheHold_whenReleased() {
        // given
        Slip held = applied(Transitions.hold(submitted(slip().build())));

        // when
        Slip released = applied(Transitions.release(held));

        // then
        assertThat(released).isEqualTo(slip().version(2).build());
        assertThat(slips.find(TALA, released.code())).contains(released);
        assertThat(held(SlipStatus.ON_HOLD)).isEmpty();
    }

    @Test
    void shouldBeGoneFromTheQueueButKept_whenWithdrawn() {
        // given
        Slip slip = submitted(slip().build());

        // when
        Slip withdrawn = applied(Transitions.withdraw(slip));

        // then
        assertThat(withdrawn.state()).isEqualTo(Transitions.withdraw(slip).next());
        assertThat(slips.find(TALA, slip.code())).contains(withdrawn);
        assertThat(held(SlipStatus.PENDING)).isEmpty();
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(NOTHING);
        assertThat(stores.work().depth(NewsWork.KIND)).isEqualTo(new Depth(2, 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldKnowWhatItStandsFor_whenSubmittedAgain() {
        // given
        applied(Transitions.reject(submitted(slip().build())));
        Slip again = slip().code("PS-AAAA-22")
                .replaces("PS-7KQ4-M2")
                .submitted("2026-03-05T01:30:00Z")
                .build();

        // when
        submitted(again);

        // then
        assertThat(slips.ofInvoice(INVOICE)).first().isEqualTo(again);
    }

    @Test
    void shouldStandForTheRejectedSlipOnce_whenEightSubmitItAgainAtOnce() {
        // given
        applied(Transitions.reject(submitted(slip().build())));
        AtomicInteger next = new AtomicInteger();

        // when
        List<SubmissionAnswer> answers = Together.call(8, () -> {
            String code = "PS-AAAA-2" + next.getAndIncrement();
            return slips.submit(
                    NewSlips.of(slip().code(code).replaces("PS-7KQ4-M2").build()));
        });

        // then
        assertThat(answers)
                .filteredOn(SubmissionAnswer.Stored.class::isInstance)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(new SubmissionAnswer.AlreadyReplaced()::equals)
                .hasSize(7);
        assertThat(slips.ofInvoice(INVOICE)).hasSize(2);
    }

    @Test
    void shouldHaveExactlyOneWinner_whenApprovalAndWithdrawalMeet() {
        for (int round = 0; round < rounds(); round++) {
            // given
            Slip slip = submitted(slip().code("PS-RACE-%02d".formatted(round))
                    .amount("PHP 10.00")
                    .build());
            Reserved seen = slips.reserved(INVOICE, PHP);
            List<SlipTransition> both =
                    List.of(Transitions.approve(slip, seen, Money.parse("PHP 5000.00")), Transitions.withdraw(slip));

            // when
            AtomicInteger next = new AtomicInteger();
            List<TransitionAnswer> answers = Together.call(2, () -> slips.take(both.get(next.getAndIncrement())));

            // then
            List<Slip> applied = answers.stream()
                    .filter(TransitionAnswer.Applied.class::isInstance)
                    .map(answer -> ((TransitionAnswer.Applied) answer).slip())
                    .toList();
            assertThat(applied).hasSize(1);
            assertThat(answers).contains(new TransitionAnswer.Stale());
            assertThat(slips.find(TALA, slip.code())).contains(applied.get(0));
            boolean approved = applied.get(0).status() == SlipStatus.APPROVED;
            Money more = Money.parse(approved ? "PHP 10.00" : "PHP 0.00");
            assertThat(slips.reserved(INVOICE, PHP).amount())
                    .isEqualTo(seen.amount().plus(more));
        }
    }

    private List<Slip> held(SlipStatus status) {
        return slips.query(new SlipQuery(
                SupplierScope.EVERY,
                Set.of(status),
                SlipOrder.OLDEST_SUBMISSION,
                new SlipQuery.Page(Optional.empty(), 200)));
    }

    private Slip applied(SlipTransition transition) {
        return ((TransitionAnswer.Applied) slips.take(transition)).slip();
    }
}
