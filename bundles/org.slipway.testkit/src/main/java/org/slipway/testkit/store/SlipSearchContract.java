// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.store.SlipQuery;

/** How every store of slips finds the ones that staff looks for. */
public abstract class SlipSearchContract extends SlipContract {

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
        assertThat(slips.named(TALA, "INV-7002")).containsExactly(other);
        assertThat(slips.named(TALA, "INV-700")).isEmpty();
        assertThat(slips.named(SupplierScope.EVERY, "inv-7002")).containsExactlyInAnyOrder(other, strange);
        assertThat(slips.named(BAYVIEW, "Ref a1")).containsExactly(strange);
        assertThat(slips.named(new SupplierScope(false, Set.of()), "REF A1")).isEmpty();
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
