// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.check.CheckColour;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.CheckStore.CustomerPast;
import org.slipway.spi.store.CheckStore.ReferenceKey;
import org.slipway.spi.store.SlipQuery;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** What every {@link CheckStore} does. */
public abstract class CheckStoreContract {

    private static final SlipCode FIRST = new SlipCode("PS-0000-01");
    private static final SlipCode SECOND = new SlipCode("PS-0000-02");
    private static final ReferenceKey KEY = new ReferenceKey("1020", "rp1");

    private static final SlipQuery.Page PAGE = new SlipQuery.Page(Optional.empty(), 10);

    private StoresUnderTest stores;
    private CheckStore checks;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        checks = stores.checks();
    }

    @Test
    void shouldWait_whenNothingWasStored() {
        Slip slip = submitted(slip());

        assertThat(checks.latest(slip.ref())).isEqualTo(SlipChecks.WAITING);
        assertThat(checks.worst(SupplierScope.EVERY, Set.of(slip.code()))).isEmpty();
    }

    @Test
    void shouldGiveBackResultsWithTheirInputs_whenTheyWereStored() {
        // given
        Slip slip = submitted(slip());
        SlipChecks said = said(
                "2026-03-02T01:30:05Z",
                result("amount", CheckLevel.AMBER, Money.parse("PHP 5000.00"), LocalDate.of(2026, 3, 1), "1=2 ₱"),
                result("transaction-date", CheckLevel.GREEN));

        // when
        checks.store(slip.ref(), said);

        // then
        assertThat(checks.latest(slip.ref())).isEqualTo(said);
        assertThat(checks.latest(singaporeSlip().build().ref())).isEqualTo(SlipChecks.WAITING);
    }

    @Test
    void shouldGiveBackTheNewest_whenASlipWasCheckedTwice() {
        // given
        Slip slip = submitted(slip());
        checks.store(slip.ref(), said("2026-03-02T01:30:05Z", result("amount", CheckLevel.RED)));
        SlipChecks second = said("2026-03-02T01:31:05Z", result("amount", CheckLevel.GREEN));

        // when
        checks.store(slip.ref(), second);

        // then
        assertThat(checks.latest(slip.ref())).isEqualTo(second);
        assertThat(checks.worst(SupplierScope.EVERY, Set.of(slip.code())))
                .isEqualTo(Map.of(slip.code(), CheckLevel.GREEN));
    }

    @Test
    void shouldTellTheWorstOfSlipsInReach_whenAskedForSeveral() {
        // given
        Slip first = submitted(slip().code("PS-0000-01"));
        Slip second = submitted(slip().code("PS-0000-02"));
        Slip elsewhere = submitted(singaporeSlip().code("PS-0000-03"));
        checks.store(
                first.ref(),
                said("2026-03-02T01:30:05Z", result("amount", CheckLevel.AMBER), result("file", CheckLevel.GREEN)));
        checks.store(second.ref(), said("2026-03-02T01:30:05Z"));
        checks.store(elsewhere.ref(), said("2026-03-02T01:30:05Z", result("amount", CheckLevel.RED)));
        Set<SlipCode> all = Set.of(FIRST, SECOND, elsewhere.code());

        // then
        assertThat(checks.worst(SupplierScope.of(Suppliers.TALA.id()), all))
                .isEqualTo(Map.of(FIRST, CheckLevel.AMBER, SECOND, CheckLevel.GREEN));
        assertThat(checks.worst(SupplierScope.EVERY, all)).hasSize(3);
        assertThat(checks.worst(new SupplierScope(false, Set.of()), all)).isEmpty();
        assertThat(checks.worst(SupplierScope.EVERY, Set.of())).isEmpty();
    }

    @Test
    void shouldListSlipsOfOneColour_whenAListIsAskedForIt() {
        // given
        Slip red = submitted(slip().code("PS-0000-01"));
        Slip waiting = submitted(slip().code("PS-0000-02"));
        Slip mended = submitted(slip().code("PS-0000-03"));
        Slip elsewhere = submitted(singaporeSlip().code("PS-0000-04"));
        checks.store(red.ref(), said("2026-03-02T01:30:05Z", result("amount", CheckLevel.RED)));
        checks.store(mended.ref(), said("2026-03-02T01:30:05Z", result("amount", CheckLevel.RED)));
        checks.store(mended.ref(), said("2026-03-02T01:31:05Z", result("amount", CheckLevel.AMBER)));
        checks.store(elsewhere.ref(), said("2026-03-02T01:30:05Z", result("amount", CheckLevel.RED)));

        // then
        assertThat(listed(CheckColour.RED)).containsExactly(red);
        assertThat(listed(CheckColour.NONE)).containsExactly(waiting);
        assertThat(listed(CheckColour.AMBER)).containsExactly(mended);
        assertThat(listed(CheckColour.GREEN)).isEmpty();
    }

    @Test
    void shouldListDoneSlipsOfOneColour_whenTheyWereCheckedBefore() {
        // given
        Slip red = submitted(slip().code("PS-0000-01"));
        Slip green = submitted(slip().code("PS-0000-02"));
        checks.store(red.ref(), said("2026-03-02T01:30:05Z", result("amount", CheckLevel.RED)));
        checks.store(green.ref(), said("2026-03-02T01:30:05Z", result("amount", CheckLevel.GREEN)));
        stores.slips().take(Transitions.reject(red));
        stores.slips().take(Transitions.reject(green));
        SlipQuery.Part part = new SlipQuery.Part(SubmittedRange.ANY, Optional.of(CheckColour.RED));

        // then
        assertThat(stores.slips()
                        .query(new SlipQuery(
                                SupplierScope.EVERY,
                                Set.of(SlipStatus.REJECTED, SlipStatus.POSTED),
                                SlipOrder.NEWEST_DECISION,
                                part,
                                PAGE)))
                .extracting(Slip::code)
                .containsExactly(FIRST);
    }

    private List<Slip> listed(CheckColour colour) {
        SlipQuery.Part part = new SlipQuery.Part(SubmittedRange.ANY, Optional.of(colour));
        SupplierScope scope = SupplierScope.of(Suppliers.TALA.id());
        return stores.slips()
                .query(new SlipQuery(scope, Set.of(SlipStatus.PENDING), SlipOrder.OLDEST_SUBMISSION, part, PAGE));
    }

    @Test
    void shouldFindTheSameReference_whenSupplierAndAccountAreTheSame() {
        // given
        Slip first = submitted(slip().code("PS-0000-01"));
        Slip second = submitted(slip().code("PS-0000-02").submitted("2026-03-02T02:00:00Z"));
        Slip otherAccount = submitted(slip().code("PS-0000-03"));
        Slip elsewhere = submitted(singaporeSlip().code("PS-0000-04"));
        checks.storeReference(first.ref(), KEY);
        checks.storeReference(second.ref(), new ReferenceKey("1020", "other"));
        checks.storeReference(second.ref(), KEY);
        checks.storeReference(otherAccount.ref(), new ReferenceKey("1010", "rp1"));
        checks.storeReference(elsewhere.ref(), KEY);

        // then
        assertThat(checks.sameReference(first.ref(), KEY)).containsExactly(SECOND);
        assertThat(checks.sameReference(second.ref(), KEY)).containsExactly(FIRST);
        assertThat(checks.sameReference(elsewhere.ref(), KEY)).isEmpty();
    }

    @Test
    void shouldCountTheCustomersDay_whenSomeSlipsAreOlderOrLater() {
        // given
        submitted(slip().code("PS-0000-01").submitted("2026-03-01T01:29:00Z"));
        submitted(slip().code("PS-0000-02").submitted("2026-03-01T01:31:00Z"));
        Slip slip = submitted(slip().code("PS-0000-03"));
        submitted(slip().code("PS-0000-04").submitted("2026-03-02T01:31:00Z"));

        // then
        assertThat(checks.past(slip.ref())).isEqualTo(new CustomerPast(2, false));
    }

    @Test
    void shouldKnowThatTheCustomerPaidBefore_whenAnEarlierSlipWasApproved() {
        // given
        Slip earlier = submitted(slip().code("PS-0000-01").submitted("2026-01-01T01:29:00Z"));
        Slip slip = submitted(slip().code("PS-0000-03"));

        // when
        stores.slips()
                .take(Transitions.approve(
                        earlier,
                        stores.slips().reserved(earlier.origin().invoice(), SlipContract.PHP),
                        Money.parse("PHP 5000.00")));

        // then
        assertThat(checks.past(slip.ref())).isEqualTo(new CustomerPast(1, true));
        assertThat(checks.past(earlier.ref())).isEqualTo(new CustomerPast(1, false));
    }

    private Slip submitted(SlipBuilder builder) {
        Slip slip = builder.build();
        stores.slips().submit(NewSlips.of(slip));
        return slip;
    }

    private static SlipChecks said(String at, NamedResult... results) {
        return new SlipChecks(List.of(results), Optional.of(Instant.parse(at)));
    }

    private static NamedResult result(String check, CheckLevel level, Object... arguments) {
        return new NamedResult(
                check, new CheckResult(level, "BECAUSE", List.of(arguments), Map.of("threshold", "30", "a", "x=y")));
    }
}
