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
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore.Failure;
import org.slipway.testkit.Suppliers;

/** What every store has to do with a step that a person takes in the place of the worker. */
public abstract class SlipInsteadContract extends SlipContract {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @Test
    void shouldTakeTheOrderOut_whenAPersonTakesTheStep() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 11200.00");

        // when
        TransitionAnswer answer = slips.takeInstead(Transitions.posted(approved), order(approved), decision(approved));

        // then
        assertThat(answer).isInstanceOf(TransitionAnswer.Applied.class);
        assertThat(status(approved)).isEqualTo(SlipStatus.POSTED);
        assertThat(orders(approved)).isEmpty();
        assertThat(claim()).isEmpty();
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 0.00"));
        assertThat(decisions()).containsExactly("ada PS-7KQ4-M2 seen in the ledger");
    }

    @Test
    void shouldChangeNothing_whenAWorkerHasTheOrder() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 11200.00");
        OpenWork order = order(approved);
        assertThat(claim()).isPresent();

        // then
        assertThat(slips.takeInstead(Transitions.posted(approved), order, decision(approved)))
                .isEqualTo(new TransitionAnswer.TooLate());
        assertUntouched(approved);
    }

    @Test
    void shouldChangeNothing_whenTheOrderWasTriedSinceItWasRead() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 11200.00");
        OpenWork order = order(approved);
        stores.work().retry(claim().orElseThrow(), new Failure(AttemptEnd.UNKNOWN, false, "reset"), Duration.ZERO);

        // then
        assertThat(slips.takeInstead(Transitions.refused(approved), order, decision(approved)))
                .isEqualTo(new TransitionAnswer.TooLate());
        assertUntouched(approved);
        assertThat(slips.takeInstead(Transitions.refused(approved), order(approved), decision(approved)))
                .isInstanceOf(TransitionAnswer.Applied.class);
    }

    @Test
    void shouldLeaveTheOrderToItsWorker_whenTheWorkerTakesTheStep() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 11200.00");
        WorkClaim worker = claim().orElseThrow();

        // then
        assertThat(slips.takeHolding(Transitions.refused(approved), worker))
                .isInstanceOf(TransitionAnswer.Applied.class);
        assertThat(orders(approved)).hasSize(1);
        assertThat(stores.work().complete(worker, List.of(), List.of())).isTrue();
    }

    @Test
    void shouldChangeNothing_whenTheWorkerWasOvertaken() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 11200.00");
        WorkClaim overtaken = claim().orElseThrow();
        stores.pass(LEASE.plusSeconds(1));
        WorkClaim newest = claim().orElseThrow();

        // then
        assertThat(slips.takeHolding(Transitions.refused(approved), overtaken))
                .isEqualTo(new TransitionAnswer.TooLate());
        assertUntouched(approved);
        assertThat(slips.takeHolding(Transitions.refused(approved), newest))
                .isInstanceOf(TransitionAnswer.Applied.class);
    }

    @Test
    void shouldTakeOutWhatWasSetAside_whenAPersonSettlesIt() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 11200.00");
        stores.work().park(claim().orElseThrow(), "look into the ledger");

        // then
        assertThat(slips.takeInstead(Transitions.posted(approved), order(approved), decision(approved)))
                .isInstanceOf(TransitionAnswer.Applied.class);
        assertThat(orders(approved)).isEmpty();
    }

    @Test
    void shouldBeStale_whenTheSlipHasChanged() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 11200.00");
        OpenWork order = order(approved);
        assertThat(slips.take(Transitions.refused(approved))).isInstanceOf(TransitionAnswer.Applied.class);

        // then
        assertThat(slips.takeInstead(Transitions.posted(approved), order, decision(approved)))
                .isEqualTo(new TransitionAnswer.Stale());
        assertThat(orders(approved)).hasSize(1);
        assertThat(decisions()).isEmpty();
    }

    @Test
    void shouldHaveOneWinner_whenAPersonAndAWorkerComeAtOnce() {
        for (int round = 10; round < 10 + rounds(); round++) {
            // given
            Slip pending =
                    submitted(slip().code("PS-AAAA-" + round).amount("PHP 1.00").build());
            Slip approved = approved(pending, "PHP 11200.00");
            OpenWork order = order(approved);
            AtomicInteger turn = new AtomicInteger();
            List<Callable<Boolean>> both = List.of(
                    () -> slips.takeInstead(Transitions.posted(approved), order, decision(approved))
                            instanceof TransitionAnswer.Applied,
                    () -> claimed(approved));

            // when
            List<Boolean> won =
                    Together.call(2, () -> both.get(turn.getAndIncrement()).call());

            // then
            assertThat(won).as("round " + round).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void shouldHaveOneWinner_whenTwoPeopleComeAtOnce() {
        for (int round = 10; round < 10 + rounds(); round++) {
            // given
            Slip approved = approved(
                    submitted(slip().code("PS-AAAA-" + round).amount("PHP 1.00").build()), "PHP 11200.00");
            OpenWork order = order(approved);
            AtomicInteger turn = new AtomicInteger();
            List<Callable<TransitionAnswer>> both = List.of(
                    () -> slips.takeInstead(Transitions.posted(approved), order, decision(approved)),
                    () -> slips.takeInstead(Transitions.refused(approved), order, decision(approved)));

            // when
            List<TransitionAnswer> answers =
                    Together.call(2, () -> both.get(turn.getAndIncrement()).call());

            // then
            assertThat(answers)
                    .filteredOn(answer -> answer instanceof TransitionAnswer.Applied)
                    .as("round " + round)
                    .hasSize(1);
        }
    }

    /** How often two come at once. */
    protected int rounds() {
        return 20;
    }

    /** A worker looks again and again until it has the order, or the order is gone. */
    private boolean claimed(Slip approved) {
        boolean claimed = claim().isPresent();
        while (!claimed && status(approved) == SlipStatus.APPROVED) {
            claimed = claim().isPresent();
        }
        return claimed;
    }

    private void assertUntouched(Slip approved) {
        assertThat(status(approved)).isEqualTo(SlipStatus.APPROVED);
        assertThat(orders(approved)).hasSize(1);
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 5000.00"));
        assertThat(decisions()).isEmpty();
    }

    private SlipStatus status(Slip slip) {
        return slips.find(TALA, slip.code()).orElseThrow().status();
    }

    private OpenWork order(Slip slip) {
        return orders(slip).get(0);
    }

    private List<OpenWork> orders(Slip slip) {
        return stores.openWork().ofKind(TALA, WorkKinds.POST_RECEIPT, false, Optional.empty(), 50).stream()
                .filter(work -> work.target().equals(slip.code().value()))
                .toList();
    }

    private Optional<WorkClaim> claim() {
        return stores.work().claim(WorkKinds.POST_RECEIPT, Optional.empty(), LEASE);
    }

    private static AuditEntry decision(Slip slip) {
        return new AuditEntry(
                Suppliers.TALA.id(),
                AuditAction.RECEIPT_SETTLED,
                "ada",
                slip.code().value(),
                Instant.parse("2026-03-04T05:00:00Z"),
                "seen in the ledger");
    }

    private List<String> decisions() {
        AuditFilter settled = AuditFilter.all(Suppliers.TALA.id()).of(AuditAction.RECEIPT_SETTLED);
        return stores.audit().page(settled, Optional.empty(), 50).rows().stream()
                .map(row -> row.deed().actor() + " " + row.deed().subject() + " "
                        + row.deed().detail())
                .toList();
    }
}
