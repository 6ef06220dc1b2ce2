// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;

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
    void shouldTellHowSlipsStand_whenSomeOfThemChanged() {
        // given
        Slip pending = submitted(slip().code("PS-AAAA-AA").build());
        Slip decided = submitted(slip().code("PS-BBBB-BB").build());
        slips.take(Transitions.reject(decided));
        Slip elsewhere = submitted(singaporeSlip().code("PS-CCCC-CC").build());

        // then
        assertThat(slips.standing(
                        TALA, Set.of(pending.code(), decided.code(), elsewhere.code(), new SlipCode("PS-DDDD-DD"))))
                .containsExactlyInAnyOrder(
                        new SlipStanding(pending.code(), pending.version(), SlipStatus.PENDING),
                        new SlipStanding(decided.code(), decided.version() + 1, SlipStatus.REJECTED));
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
        assertThat(slips.query(new SlipQuery(
                        TALA,
                        Set.of(SlipStatus.APPROVED, SlipStatus.POSTED),
                        SlipOrder.OLDEST_SUBMISSION,
                        new SlipQuery.Page(Optional.empty(), 10))))
                .containsExactly(approved);
        assertThat(slips.query(new SlipQuery(
                        TALA, Set.of(), SlipOrder.OLDEST_SUBMISSION, new SlipQuery.Page(Optional.empty(), 10))))
                .isEmpty();
    }

    @Test
    void shouldPageNewestDecisionFirst_whenSlipsAreDone() {
        // given
        Slip old = decided("PS-AAAA-AA", slip -> Transitions.reject(slip, Instant.parse("2026-03-04T00:00:00Z")));
        Slip recent = decided("PS-BBBB-BB", slip -> Transitions.reject(slip, Instant.parse("2026-03-06T00:00:00Z")));
        Slip withdrawn =
                decided("PS-CCCC-CC", slip -> Transitions.withdraw(slip, Instant.parse("2026-03-05T00:00:00Z")));

        // when
        List<Slip> page = slips.query(done(Optional.empty(), 2));
        List<Slip> next = slips.query(done(Optional.of(withdrawn.code()), 2));

        // then
        assertThat(page).containsExactly(recent, withdrawn);
        assertThat(next).containsExactly(old);
        assertThat(slips.query(done(Optional.of(old.code()), 2))).isEmpty();
    }

    private Slip decided(String code, Function<Slip, SlipTransition> decision) {
        Slip slip = submitted(slip().code(code).build());
        return ((TransitionAnswer.Applied) slips.take(decision.apply(slip))).slip();
    }

    private static SlipQuery done(Optional<SlipCode> after, int limit) {
        return new SlipQuery(
                TALA,
                Set.of(SlipStatus.REJECTED, SlipStatus.WITHDRAWN),
                SlipOrder.NEWEST_DECISION,
                new SlipQuery.Page(after, limit));
    }
}
