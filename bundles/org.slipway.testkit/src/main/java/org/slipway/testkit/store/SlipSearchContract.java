// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipSum;
import org.slipway.testkit.Suppliers;

/** How every store of slips finds the ones that staff looks for. */
public abstract class SlipSearchContract extends SlipContract {

    private static final SupplierScope BOTH =
            new SupplierScope(false, Set.of(Suppliers.TALA.id(), Suppliers.BAYVIEW.id()));
    private static final Optional<Instant> SECOND = Optional.of(Instant.parse("2026-03-02T00:00:00Z"));
    private static final Optional<Instant> THIRD = Optional.of(Instant.parse("2026-03-03T00:00:00Z"));

    @Test
    void shouldListWhatWasSubmittedInTime_whenARangeIsAskedFor() {
        // given
        Slip first = submitted(slip().code("PS-AAAA-AA")
                .submitted("2026-03-01T23:59:59.999999Z")
                .build());
        Slip second = submitted(
                slip().code("PS-BBBB-BB").submitted("2026-03-02T00:00:00Z").build());
        Slip third = submitted(
                slip().code("PS-CCCC-CC").submitted("2026-03-03T00:00:00Z").build());

        // then
        assertThat(slips.query(ranged(SECOND, THIRD, Optional.empty()))).containsExactly(second);
        assertThat(slips.query(ranged(SECOND, Optional.empty(), Optional.empty())))
                .containsExactly(second, third);
        assertThat(slips.query(ranged(Optional.empty(), THIRD, Optional.empty())))
                .containsExactly(first, second);
        assertThat(slips.query(ranged(SECOND, Optional.empty(), Optional.of(second.code()))))
                .containsExactly(third);
        assertThat(slips.query(ranged(Optional.empty(), SECOND, Optional.of(first.code()))))
                .isEmpty();
    }

    @Test
    void shouldFindThoseInReach_whenCodesAreGiven() {
        // given
        Slip first = submitted(slip().code("PS-AAAA-AA").build());
        submitted(slip().code("PS-BBBB-BB").build());
        Slip third = submitted(singaporeSlip().code("PS-CCCC-CC").build());
        Set<SlipCode> codes =
                Set.of(new SlipCode("PS-AAAA-AA"), new SlipCode("PS-CCCC-CC"), new SlipCode("PS-DDDD-DD"));

        // then
        assertThat(slips.coded(BOTH, codes)).containsExactlyInAnyOrder(first, third);
        assertThat(slips.coded(TALA, codes)).containsExactly(first);
        assertThat(slips.coded(BOTH, Set.of())).isEmpty();
    }

    @Test
    void shouldRefuse_whenARangeIsAskedForInAnotherOrder() {
        SubmittedRange range = new SubmittedRange(SECOND, THIRD);
        SlipQuery.Page page = new SlipQuery.Page(Optional.empty(), 10);
        Set<SlipStatus> posted = Set.of(SlipStatus.POSTED);

        assertThatThrownBy(() -> new SlipQuery(TALA, posted, SlipOrder.NEWEST_DECISION, range, page))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldFindSlipsByTheirNames_whenTheyAreWhole() {
        // given
        Slip one = submitted(
                slip().code("PS-AAAA-AA").referenceNo("Ref a1").invoice("7001").build());
        Slip other = submitted(
                slip().code("PS-BBBB-BB").referenceNo("REF A1").invoice("7002").build());
        Slip strange = submitted(singaporeSlip()
                .code("PS-CCCC-CC")
                .referenceNo("REF A1")
                .invoice("7002")
                .build());

        // then
        assertThat(slips.named(TALA, "PS-AAAA-AA")).containsExactly(one);
        assertThat(slips.named(TALA, "ps-aaaa-aa")).containsExactly(one);
        assertThat(slips.named(TALA, "Ref a1")).containsExactlyInAnyOrder(one, other);
        assertThat(slips.named(TALA, "ref a1")).containsExactly(other);
        assertThat(slips.named(TALA, "REF\u00a0A1\u200e")).containsExactly(other);
        assertThat(slips.named(TALA, "INV-7002")).containsExactly(other);
        assertThat(slips.named(TALA, "INV-700")).isEmpty();
        assertThat(slips.named(SupplierScope.EVERY, "inv-7002")).containsExactlyInAnyOrder(other, strange);
        assertThat(slips.named(BAYVIEW, "Ref a1")).containsExactly(strange);
        assertThat(slips.named(new SupplierScope(false, Set.of()), "REF A1")).isEmpty();
    }

    @Test
    void shouldSumUpByStatusAndCurrency_whenSlipsAreCounted() {
        // given
        submitted(slip().code("PS-AAAA-AA").amount("PHP 10.50").build());
        submitted(slip().code("PS-BBBB-BB").amount("PHP 20.00").build());
        submitted(singaporeSlip().code("PS-CCCC-CC").amount("SGD 7.00").build());
        slips.take(Transitions.reject(
                submitted(slip().code("PS-DDDD-DD").amount("PHP 1.00").build())));
        Set<SlipStatus> asked = Set.of(SlipStatus.PENDING, SlipStatus.REJECTED, SlipStatus.ON_HOLD);

        // when
        Map<SlipStatus, List<SlipSum>> all = slips.sums(SupplierScope.EVERY, asked, 10);
        Map<SlipStatus, List<SlipSum>> both = slips.sums(BOTH, asked, 10);
        Map<SlipStatus, List<SlipSum>> one = slips.sums(BAYVIEW, asked, 10);

        // then
        SlipSum pesos = new SlipSum(2, Money.parse("PHP 30.50"));
        SlipSum dollars = new SlipSum(1, Money.parse("SGD 7.00"));
        assertThat(all)
                .containsOnlyKeys(SlipStatus.PENDING, SlipStatus.REJECTED)
                .isEqualTo(both);
        assertThat(all.get(SlipStatus.PENDING)).containsExactlyInAnyOrder(pesos, dollars);
        assertThat(all.get(SlipStatus.REJECTED)).containsExactly(new SlipSum(1, Money.parse("PHP 1.00")));
        assertThat(one).isEqualTo(Map.of(SlipStatus.PENDING, List.of(dollars)));
        assertThat(slips.sums(new SupplierScope(false, Set.of()), asked, 10)).isEmpty();
        assertThat(slips.sums(TALA, Set.of(SlipStatus.PENDING), 1).get(SlipStatus.PENDING))
                .extracting(SlipSum::slips)
                .containsExactly(1L);
    }

    private static SlipQuery ranged(Optional<Instant> from, Optional<Instant> before, Optional<SlipCode> after) {
        return new SlipQuery(
                TALA,
                Set.of(SlipStatus.PENDING, SlipStatus.POSTING_REFUSED),
                SlipOrder.OLDEST_SUBMISSION,
                new SubmittedRange(from, before),
                new SlipQuery.Page(after, 10));
    }
}
