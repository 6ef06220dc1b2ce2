// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.SlipQuery;

/** What every store of slips lists, and hides. */
public abstract class SlipListContract extends SlipContract {

    @Test
    void shouldHideTheSlip_whenItsSupplierIsOutOfReach() {
        // given
        Slip slip = submitted(slip().build());

        // then
        assertThat(slips.find(BAYVIEW, slip.code())).isEmpty();
        assertThat(slips.find(new SupplierScope(false, Set.of()), slip.code())).isEmpty();
        assertThat(slips.find(SupplierScope.EVERY, slip.code())).contains(slip);
        assertThat(slips.query(query(BAYVIEW, 10))).isEmpty();
        assertThat(slips.query(query(new SupplierScope(false, Set.of()), 10))).isEmpty();
        assertThat(slips.find(TALA, new SlipCode("PS-0000-00"))).isEmpty();
    }

    @Test
    void shouldListTheInvoicesSlipsNewestFirst_whenItHasSeveral() {
        // given
        Slip old = submitted(slip().submitted("2026-03-01T00:00:00Z").build());
        Slip other = submitted(slip().code("PS-AAAA-AA").invoice("1002").build());
        Slip recent = submitted(
                slip().code("PS-BBBB-BB").submitted("2026-03-02T00:00:00Z").build());
        Slip strange = submitted(singaporeSlip().code("PS-CCCC-CC").build());

        // then
        assertThat(slips.ofInvoice(INVOICE)).containsExactly(recent, old);
        assertThat(slips.ofInvoice(other.origin().invoice())).containsExactly(other);
        assertThat(slips.ofInvoice(strange.origin().invoice())).containsExactly(strange);
    }

    @Test
    void shouldCountWhatWaits_whenSomeSlipsOfTheInvoiceAreDecided() {
        // given
        submitted(slip().code("PS-AAAA-AA").build());
        submitted(slip().code("PS-BBBB-BB").build());
        submitted(slip().code("PS-CCCC-CC").invoice("1002").build());
        Slip decided = submitted(slip().code("PS-DDDD-DD").build());
        slips.take(Transitions.reject(decided));

        // then
        assertThat(slips.waiting(INVOICE)).isEqualTo(2);
        assertThat(slips.waiting(new InvoiceRef(INVOICE.supplier(), "1003"))).isZero();
    }

    @Test
    void shouldPageOldestFirst_whenMoreSlipsWaitThanThePageHolds() {
        // given
        Slip third = submitted(
                slip().code("PS-AAAA-AA").submitted("2026-03-03T00:00:00Z").build());
        Slip first = submitted(
                slip().code("PS-BBBB-BB").submitted("2026-03-01T00:00:00Z").build());
        Slip second = submitted(singaporeSlip()
                .code("PS-CCCC-CC")
                .submitted("2026-03-01T00:00:00Z")
                .build());

        // when
        List<Slip> page = slips.query(query(SupplierScope.EVERY, 2));
        List<Slip> next = slips.query(after(second.code(), SupplierScope.EVERY));
        List<Slip> talas = slips.query(query(TALA, 10));

        // then
        assertThat(page).containsExactly(first, second);
        assertThat(next).containsExactly(third);
        assertThat(talas).containsExactly(first, third);
        assertThat(slips.query(after(second.code(), TALA))).isEmpty();
    }

    @Test
    void shouldListTheStatusesAskedFor_whenSlipsWereDecided() {
        // given
        Slip pending = submitted(slip().code("PS-AAAA-AA").build());
        Slip approved = approved(submitted(slip().build()), "PHP 5000.00");

        // then
        assertThat(slips.query(query(TALA, 10))).containsExactly(pending);
        assertThat(slips.query(
                        new SlipQuery(TALA, Set.of(SlipStatus.APPROVED, SlipStatus.POSTED), Optional.empty(), 10)))
                .containsExactly(approved);
        assertThat(slips.query(new SlipQuery(TALA, Set.of(), Optional.empty(), 10)))
                .isEmpty();
    }
}
