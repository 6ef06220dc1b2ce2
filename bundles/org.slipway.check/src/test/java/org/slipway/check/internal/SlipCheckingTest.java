// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStep;
import org.slipway.check.internal.rule.AmountCheck;
import org.slipway.check.internal.rule.SameReferenceCheck;
import org.slipway.check.internal.rule.TransactionDateCheck;
import org.slipway.spi.check.CheckThresholds;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** Slips are checked off the request, and what was said is kept. */
class SlipCheckingTest {

    private final MutableClock clock = MutableClock.at("2026-03-02T02:00:00Z");
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger host = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.GCASH.account())
            .with(invoice().build());
    private final SlipChecking checking = new SlipChecking(
            new CheckSources(
                    database.slips(),
                    database.slips(),
                    new CheckSources.Files(database.findings(), slip -> List.of()),
                    database.methods(),
                    database.checks()),
            host,
            supplier -> CheckThresholds.DEFAULT,
            clock);
    private final CheckRound round =
            new CheckRound(List.of(new AmountCheck(), new TransactionDateCheck(), new SameReferenceCheck()));

    @Test
    void shouldKeepWhatWasSaid_whenASlipWasSubmitted() {
        // given
        Slip slip = submitted(slip());

        // when
        WorkResult result = check(slip, "");

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(said(slip)).containsExactly("amount GREEN", "same-reference GREEN", "transaction-date GREEN");
        assertThat(database.checks().latest(slip.ref()).at()).hasValue(clock.instant());
    }

    @Test
    void shouldFindTheReferenceOfAnotherCustomer_whenItIsWrittenOtherwise() {
        // given
        Slip first = submitted(slip().code("PS-0000-01").referenceNo("RP 1"));
        check(first, "");
        Slip second = submitted(slip().code("PS-0000-02")
                .customer(Customers.MOLAVE)
                .referenceNo("r\u0440-\u0661")
                .submitted("2026-03-02T01:40:00Z"));

        // when
        WorkResult result = check(second, "");

        // then
        assertThat(result).isEqualTo(new WorkResult.Done(List.of(again(first)), List.of()));
        assertThat(said(second)).contains("same-reference RED");
        assertThat(check(first, "after another")).isEqualTo(new WorkResult.Done());
        assertThat(said(first)).contains("same-reference AMBER");
    }

    @Test
    void shouldKeepWhatIsKnownAndComeAgain_whenTheHostDoesNotAnswer() {
        // given
        Slip slip = submitted(slip());
        host.outOfReach(true);

        // when
        WorkResult result = check(slip, "");

        // then
        assertThat(result).isInstanceOf(WorkResult.NotSent.class);
        assertThat(said(slip)).contains("amount AMBER", "transaction-date GREEN");
        host.outOfReach(false);
        assertThat(check(slip, "")).isEqualTo(new WorkResult.Done());
        assertThat(said(slip)).contains("amount GREEN");
    }

    @Test
    void shouldLeaveWhatTheApproverSaw_whenTheSlipIsDecided() {
        // given
        Slip slip = submitted(slip());
        check(slip, "");
        SlipChecks seen = database.checks().latest(slip.ref());
        database.slips()
                .take(Transitions.approve(
                        slip,
                        database.slips().reserved(invoice().build().ref(), Suppliers.TALA.currency()),
                        Money.parse("PHP 11200.00")));
        host.with(invoice().paid("11200.00").build());

        // when
        WorkResult result = check(slip, "");

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(database.checks().latest(slip.ref())).isEqualTo(seen);
    }

    @Test
    void shouldHearAllOthers_whenOneCheckFails() {
        // given
        Slip slip = submitted(slip());
        CheckRound withABroken = new CheckRound(List.of(new Own("broken"), new AmountCheck(), new Own("amount")));

        // when
        checking.check(claim(slip, ""), withABroken);

        // then
        assertThat(database.checks().latest(slip.ref()).results())
                .contains(new NamedResult(
                        "broken", new CheckResult(CheckLevel.AMBER, "CHECK_FAILED", List.of(), Map.of())));
        assertThat(said(slip)).containsExactly("amount GREEN", "broken AMBER");
    }

    @Test
    void shouldBeDone_whenTheSlipIsGone() {
        assertThat(check(slip().build(), "")).isEqualTo(new WorkResult.Done());
    }

    @Test
    void shouldTellOfWhatIsStillOwed_whenAnotherSlipOfTheInvoiceWasPosted() {
        // given
        Slip first = submitted(slip().code("PS-0000-01").referenceNo("RP 1").amount("PHP 11200.00"));
        Slip second = submitted(slip().code("PS-0000-02").referenceNo("RP 2").amount("PHP 11200.00"));
        assertThat(check(second, "")).isEqualTo(new WorkResult.Done(List.of(again(first)), List.of()));
        assertThat(reasons(second)).contains("AMOUNT_OVER_WITH_OTHERS [INV-1001, PHP 11200.00, PHP 11200.00]");
        posted(first);
        host.with(invoice().paid("11200.00").build());

        // when
        WorkResult result = check(first, "");

        // then
        assertThat(result).isEqualTo(new WorkResult.Done(List.of(again(second)), List.of()));
        assertThat(check(second, "after another")).isEqualTo(new WorkResult.Done());
        assertThat(reasons(second)).contains("AMOUNT_OVER [INV-1001, PHP 0.00]");
    }

    @Test
    void shouldTellOfNoOther_whenItWasWithdrawnOrRejected() {
        // given
        Slip first = submitted(slip().code("PS-0000-01").referenceNo("RP 1").amount("PHP 11200.00"));
        Slip second = submitted(slip().code("PS-0000-02")
                .referenceNo("RP 1")
                .amount("PHP 11200.00")
                .submitted("2026-03-02T01:40:00Z"));
        check(first, "");
        check(second, "");
        assertThat(said(second)).containsExactly("amount AMBER", "same-reference RED", "transaction-date GREEN");
        database.slips().take(Transitions.withdraw(first));

        // when
        WorkResult result = check(first, "");

        // then
        assertThat(result).isEqualTo(new WorkResult.Done(List.of(again(second)), List.of()));
        assertThat(check(second, "after another")).isEqualTo(new WorkResult.Done());
        assertThat(said(second)).containsExactly("amount GREEN", "same-reference GREEN", "transaction-date GREEN");
    }

    @Test
    void shouldOrderAChecking_whenASlipIsToBeDecidedOrItsAmountCountsNoMore() {
        Slip slip = slip().build();
        List<Work> ordered = List.of(Work.of(WorkKinds.CHECK_SLIP, slip.ref()));
        Set<SlipStep> silent = EnumSet.of(SlipStep.HOLD, SlipStep.RELEASE, SlipStep.FIRST_APPROVE, SlipStep.APPROVE);

        assertThat(SlipStep.values())
                .allSatisfy(step -> assertThat(new CheckOrders().on(new SlipNews(step, 1, slip)))
                        .isEqualTo(silent.contains(step) ? List.of() : ordered));
    }

    /** A host's own check, that fails. */
    private record Own(String name) implements SlipCheck {

        @Override
        public CheckResult check(SlipFacts facts) {
            throw new IllegalStateException("no such table");
        }
    }

    private Slip submitted(SlipBuilder builder) {
        Slip slip = builder.build();
        database.slips().submit(NewSlips.of(slip));
        return slip;
    }

    private void posted(Slip slip) {
        database.slips()
                .take(Transitions.approve(
                        slip,
                        database.slips().reserved(invoice().build().ref(), Suppliers.TALA.currency()),
                        Money.parse("PHP 11200.00")));
        database.slips().take(Transitions.posted(stored(slip)));
    }

    private Slip stored(Slip slip) {
        return database.slips()
                .find(SupplierScope.of(slip.ref().supplier()), slip.code())
                .orElseThrow();
    }

    private static Work again(Slip slip) {
        return new Work(WorkKinds.CHECK_SLIP, slip.ref().supplier(), slip.code().value(), "after another");
    }

    private WorkResult check(Slip slip, String payload) {
        return checking.check(claim(slip, payload), round);
    }

    private static WorkClaim claim(Slip slip, String payload) {
        Work work = new Work(
                WorkKinds.CHECK_SLIP, slip.ref().supplier(), slip.code().value(), payload);
        return new WorkClaim(1, work, WorkClaim.Attempts.NONE, 1);
    }

    private List<String> reasons(Slip slip) {
        return database.checks().latest(slip.ref()).results().stream()
                .map(named -> named.result().reason() + " " + named.result().arguments())
                .toList();
    }

    private List<String> said(Slip slip) {
        return database.checks().latest(slip.ref()).results().stream()
                .map(named -> named.check() + " " + named.result().level())
                .toList();
    }
}
