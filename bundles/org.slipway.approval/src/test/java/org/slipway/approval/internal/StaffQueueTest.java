// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.approval.StatusSum;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.SlipSum;

final class StaffQueueTest {

    private static final Staff NOBODY = new Staff("zoe", Set.of(), SupplierScope.EVERY);

    private final ApprovalWorld world = new ApprovalWorld();

    @Test
    void shouldShowFiftySlipsAPage_whenMoreWait() {
        // given
        for (int i = 0; i < 51; i++) {
            Instant submitted = Instant.parse("2026-03-02T01:30:00Z").plusSeconds(i);
            world.submitted(slip().code(code(i)).submitted(submitted.toString()));
        }

        // when
        QueuePage first = world.queue.page(ANA, QueueRequest.of(QueueView.TO_DECIDE));
        QueuePage second = world.queue.page(ANA, new QueueRequest(QueueView.TO_DECIDE, QueueFilter.NONE, first.next()));

        // then
        assertThat(first.slips()).hasSize(50);
        assertThat(first.slips().get(0).code()).isEqualTo(new SlipCode("PS-0000-00"));
        assertThat(first.slips().get(49).code()).isEqualTo(new SlipCode("PS-0000-1H"));
        assertThat(first.next()).contains(new SlipCode("PS-0000-1H"));
        assertThat(first.unfinished()).isFalse();
        assertThat(second.slips()).extracting(Slip::code).containsExactly(new SlipCode("PS-0000-1J"));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void shouldEnd_whenJustFiftyWait() {
        // given
        for (int i = 0; i < 50; i++) {
            world.submitted(slip().code(code(i)));
        }

        // when
        QueuePage page = world.queue.page(ANA, QueueRequest.of(QueueView.TO_DECIDE));

        // then
        assertThat(page.slips()).hasSize(50);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void shouldShowEachSlipInOneView_whenSlipsStandDifferently() {
        // given
        for (String code : List.of("PS-0000-01", "PS-0000-02", "PS-0000-03", "PS-0000-04", "PS-0000-05")) {
            world.submitted(slip().code(code).amount("PHP 1.00"));
        }
        approve("PS-0000-02");
        approve("PS-0000-03");
        approve("PS-0000-04");
        world.refusedByHost(new SlipCode("PS-0000-03"));
        world.posted(new SlipCode("PS-0000-04"));
        SlipCode fifth = new SlipCode("PS-0000-05");
        world.approvals.reject(ANA, world.seen(fifth), RejectReason.DUPLICATE, "");

        // then
        assertThat(codes(ANA, QueueView.TO_DECIDE)).containsExactly("PS-0000-01", "PS-0000-03");
        assertThat(codes(ANA, QueueView.IN_POSTING)).containsExactly("PS-0000-02");
        assertThat(codes(ANA, QueueView.DONE)).containsExactly("PS-0000-05", "PS-0000-04");
    }

    @Test
    void shouldShowOnlySlipsInReach_whenSuppliersShareTheSite() {
        // given
        world.submitted(slip());
        world.submitted(singaporeSlip().code("PS-0000-01"));
        Staff both = new Staff("cy", Set.of(Role.VIEWER), SupplierScope.EVERY);

        // then
        assertThat(codes(ANA, QueueView.TO_DECIDE)).containsExactly("PS-7KQ4-M2");
        assertThat(codes(BEN, QueueView.TO_DECIDE)).containsExactly("PS-0000-01");
        assertThat(codes(both, QueueView.TO_DECIDE)).containsExactly("PS-0000-01", "PS-7KQ4-M2");
        assertThat(codes(NOBODY, QueueView.TO_DECIDE)).isEmpty();
    }

    @Test
    void shouldSumUpWhatWaits_whenSlipsStandDifferently() {
        // given
        world.submitted(slip().code("PS-0000-01").amount("PHP 1.00"));
        world.submitted(slip().code("PS-0000-02").amount("PHP 2.00"));
        world.submitted(slip().code("PS-0000-03").amount("PHP 4.00"));
        world.submitted(singaporeSlip().code("PS-0000-04"));
        approve("PS-0000-03");

        // then
        assertThat(world.queue.waiting(ANA))
                .containsExactly(
                        new StatusSum(SlipStatus.PENDING, 2, List.of(Money.parse("PHP 3.00"))),
                        new StatusSum(SlipStatus.FIRST_APPROVED, 0, List.of()),
                        new StatusSum(SlipStatus.POSTING_REFUSED, 0, List.of()),
                        new StatusSum(SlipStatus.ON_HOLD, 0, List.of()),
                        new StatusSum(SlipStatus.APPROVED, 1, List.of(Money.parse("PHP 4.00"))));
        assertThat(world.queue.waiting(NOBODY)).allMatch(sum -> sum.slips() == 0);
    }

    @Test
    void shouldSayOnlyThatThereIsMore_whenMoreWaitThanAreCounted() {
        // given
        SlipSum most = new SlipSum(4_999, Money.parse("PHP 10.00"));
        SlipSum one = new SlipSum(1, Money.parse("SGD 1.00"));
        SlipSum two = new SlipSum(2, Money.parse("SGD 1.00"));

        // then
        assertThat(StaffQueue.sum(SlipStatus.PENDING, List.of(one, most)))
                .isEqualTo(new StatusSum(
                        SlipStatus.PENDING, 5_000, List.of(Money.parse("PHP 10.00"), Money.parse("SGD 1.00"))));
        assertThat(StaffQueue.sum(SlipStatus.PENDING, List.of(two, most)))
                .isEqualTo(new StatusSum(SlipStatus.PENDING, 5_001, List.of()));
    }

    @Test
    void shouldCountWhatIsNewAndPending_whenAPageAsks() {
        // given
        Instant since = Instant.parse("2026-03-02T01:30:00Z");
        world.submitted(slip().code("PS-0000-01").submitted("2026-03-02T01:29:59.999999Z"));
        world.submitted(slip().code("PS-0000-02").submitted("2026-03-02T01:30:00Z"));
        world.submitted(slip().code("PS-0000-03").amount("PHP 1.00").submitted("2026-03-02T01:31:00Z"));
        world.submitted(singaporeSlip().code("PS-0000-04").submitted("2026-03-02T01:31:00Z"));

        // then
        assertThat(world.queue.submittedSince(ANA, since)).isEqualTo(2);
        approve("PS-0000-03");
        assertThat(world.queue.submittedSince(ANA, since)).isEqualTo(1);
        assertThat(world.queue.submittedSince(NOBODY, since)).isZero();
    }

    @Test
    void shouldTellHowShownSlipsStandNow_whenSomeOfThemChanged() {
        // given
        world.submitted(slip().code("PS-0000-01"));
        world.submitted(slip().code("PS-0000-02").amount("PHP 1.00"));
        Map<SlipCode, Long> shown = Map.of(new SlipCode("PS-0000-01"), 0L, new SlipCode("PS-0000-02"), 0L);

        // then
        assertThat(world.queue.changed(ANA, shown)).isEmpty();
        approve("PS-0000-02");
        assertThat(world.queue.changed(ANA, shown))
                .containsExactly(new SlipStanding(new SlipCode("PS-0000-02"), 1, SlipStatus.APPROVED));
        assertThat(world.queue.changed(NOBODY, shown)).isEmpty();
    }

    private void approve(String code) {
        world.approvals.approve(ANA, world.seen(new SlipCode(code)));
    }

    private List<String> codes(Staff staff, QueueView view) {
        return world.queue.page(staff, QueueRequest.of(view)).slips().stream()
                .map(slip -> slip.code().value())
                .toList();
    }

    private static String code(int number) {
        return "PS-0000-" + SlipCode.ALPHABET.charAt(number / 32) + SlipCode.ALPHABET.charAt(number % 32);
    }
}
