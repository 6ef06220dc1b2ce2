// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.Shown;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/** A decision is taken on what was shown: what has changed since, or is in the way, is said. */
final class DecidedOnWhatWasShownTest {

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @Test
    void shouldSayWhatChanged_whenTheInvoiceOwesLessThanWasShown() {
        // given
        DecisionTarget seen = world.seen(CODE);
        world.host.with(invoice().paid("0.01").build());

        // then
        assertThat(world.approvals.approve(ANA, seen)).isEqualTo(Outcome.refused(DecisionRefusal.BALANCE_CHANGED));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldSayWhatChanged_whenTheSameFileCameMeanwhile() {
        // given
        DecisionTarget seen = world.seen(CODE);
        world.submitted(slip().code("PS-0000-01"));

        // then
        assertThat(world.approvals.approve(ANA, seen)).isEqualTo(Outcome.refused(DecisionRefusal.FINDINGS_CHANGED));
    }

    @Test
    void shouldBeStale_whenTheFiguresShownWereOthers() {
        // given
        Shown shown = world.seen(CODE).shown();
        DecisionTarget other =
                new DecisionTarget(CODE, 0, new Shown("0".repeat(16), shown.findings(), shown.balances()));

        // then
        assertThat(world.approvals.approve(ANA, other)).isEqualTo(Outcome.refused(DecisionRefusal.STALE));
        assertThat(world.approvals.reject(ANA, other, RejectReason.NOT_RECEIVED, ""))
                .isEqualTo(Outcome.refused(DecisionRefusal.STALE));
    }

    @Test
    void shouldSayItPlainly_whenTheInvoiceIsKeptInAnotherCurrencyByNow() {
        // given
        world.host.with(invoice().currency("USD").build());

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.CURRENCY_CHANGED));
        assertThat(world.approvals.reject(ANA, world.seen(CODE), RejectReason.DUPLICATE, ""))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldNameTheSlipInDoubt_whenItsReservationIsInTheWay() {
        // given
        SlipCode doubtful = new SlipCode("PS-0000-01");
        world.submitted(slip().code("PS-0000-01").amount("PHP 8000.00"));
        world.approvals.approve(ANA, world.seen(doubtful));
        world.parkPosting();

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isEqualTo(Outcome.refused(DecisionRefusal.IN_DOUBT));
        assertThat(world.approvals
                        .review(ANA, CODE)
                        .orElseThrow()
                        .allocations()
                        .get(0)
                        .inDoubt())
                .containsExactly(doubtful);
        assertThat(world.queue.page(ANA, QueueRequest.of(QueueView.IN_POSTING)).entries())
                .filteredOn(QueueEntry::doubtful)
                .extracting(entry -> entry.slip().code())
                .containsExactly(doubtful);
    }
}
