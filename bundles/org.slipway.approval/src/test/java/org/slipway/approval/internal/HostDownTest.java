// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.php;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Offer;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

/** While the host does not answer, what we know ourselves can be read, and every decision be taken that needs no balance. */
final class HostDownTest {

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @Test
    void shouldShowAllThatWeKnow_whenTheHostDoesNotAnswer() {
        // given
        world.submitted(slip().code("PS-0000-01").amount("PHP 120.00"));
        world.approvals.hold(ANA, world.seen(CODE), "Which account?");
        DecisionTarget live = world.seen(CODE);
        world.host.outOfReach(true);

        // when
        SlipReview review = world.approvals.review(ANA, CODE).orElseThrow();

        // then
        assertThat(review.slip()).isEqualTo(world.slip(CODE));
        assertThat(review.supplier()).isEmpty();
        assertThat(review.allocations())
                .extracting(
                        use -> use.allocation().amount(), AllocationReview::outstanding, AllocationReview::otherPending)
                .containsExactly(tuple(php("5000.00"), Optional.empty(), php("120.00")));
        assertThat(review.allocations().get(0).tooMuch()).isFalse();
        assertThat(review.file().same()).hasSize(1);
        assertThat(review.standing().history())
                .extracting(PastStep::step, PastStep::note)
                .containsExactly(tuple(SlipStep.SUBMIT, ""), tuple(SlipStep.HOLD, "Which account?"));
        assertThat(review.standing().gap()).hasValue(DecisionRefusal.HOST_UNAVAILABLE);
        assertThat(review.standing().shown())
                .hasToString(live.shown().slip() + "." + live.shown().findings());
    }

    @Test
    void shouldOfferAllButTheApproval_whenTheHostDoesNotAnswer() {
        world.host.outOfReach(true);

        assertThat(world.approvals.review(ANA, CODE).orElseThrow().standing().offers())
                .containsExactly(
                        new Offer(SlipStep.HOLD, Optional.empty()),
                        new Offer(SlipStep.REJECT, Optional.empty()),
                        new Offer(SlipStep.APPROVE, Optional.of(DecisionRefusal.HOST_UNAVAILABLE)));
    }

    @Test
    void shouldListSlips_whenTheHostDoesNotAnswer() {
        world.host.outOfReach(true);

        assertThat(world.queue.page(ANA, QueueRequest.of(QueueView.TO_DECIDE)).slips())
                .extracting(Slip::code)
                .containsExactly(CODE);
    }

    @Test
    void shouldHoldAndReleaseAndReject_whenTheHostDoesNotAnswer() {
        // given
        world.host.outOfReach(true);

        // then
        assertThat(world.approvals.hold(ANA, world.seen(CODE), "Which account?"))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(world.approvals.release(ANA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.approvals.reject(ANA, world.seen(CODE), RejectReason.NOT_RECEIVED, ""))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.REJECTED);
    }

    @Test
    void shouldBeRejected_whenTheHostIsBackMeanwhile() {
        // given
        world.host.outOfReach(true);
        DecisionTarget seen = world.seen(CODE);
        world.host.outOfReach(false);

        // then
        assertThat(world.approvals.reject(ANA, seen, RejectReason.NOT_RECEIVED, ""))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldBeApprovedByAPageThatShowsTheBalanceOnly_whenTheHostIsBack() {
        // given
        world.host.outOfReach(true);
        DecisionTarget seen = world.seen(CODE);

        // then
        assertThat(world.approvals.approve(ANA, seen)).isEqualTo(Outcome.refused(DecisionRefusal.HOST_UNAVAILABLE));
        world.host.outOfReach(false);
        assertThat(world.approvals.approve(ANA, seen)).isEqualTo(Outcome.refused(DecisionRefusal.BALANCE_NOT_SHOWN));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldBeAsIfItDidNotAnswer_whenTheHostKnowsNoSuchSupplier() {
        // given
        StaffApprovals elsewhere = world.approvals(new FakeHostLedger().with(Suppliers.BAYVIEW));

        // then
        assertThat(elsewhere.review(ANA, CODE).orElseThrow().standing().gap())
                .hasValue(DecisionRefusal.HOST_UNAVAILABLE);
        assertThat(elsewhere.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.HOST_UNAVAILABLE));
        assertThat(elsewhere.reject(ANA, world.seen(CODE), RejectReason.NOT_RECEIVED, ""))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldSaySoAndLetStaffHoldAndReject_whenTheHostHasForgottenTheInvoice() {
        // given
        StaffApprovals forgetful = world.approvals(new FakeHostLedger().with(Suppliers.TALA, Methods.GCASH.account()));

        // when
        SlipReview review = forgetful.review(ANA, CODE).orElseThrow();

        // then
        assertThat(review.supplier()).hasValue(Suppliers.TALA);
        assertThat(review.standing().gap()).hasValue(DecisionRefusal.INVOICE_UNKNOWN);
        assertThat(review.standing().offers(SlipStep.APPROVE)).isFalse();
        DecisionTarget seen = new DecisionTarget(CODE, 0, review.standing().shown());
        assertThat(forgetful.approve(ANA, seen)).isEqualTo(Outcome.refused(DecisionRefusal.INVOICE_UNKNOWN));
        assertThat(forgetful.hold(ANA, seen, "Which invoice?")).isInstanceOf(Outcome.Accepted.class);
        assertThat(forgetful.reject(ANA, world.seen(CODE), RejectReason.NOT_RECEIVED, ""))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldSayWhatChanged_whenAnInvoiceIsBackThatTheApproverHadNotSeen() {
        // given
        world.submitted(slip().code("PS-0000-01").invoice("9999"));
        DecisionTarget seen = world.seen(new SlipCode("PS-0000-01"));
        world.host.with(invoice().id("9999").build());

        // then
        assertThat(world.approvals.approve(ANA, seen)).isEqualTo(Outcome.refused(DecisionRefusal.BALANCE_CHANGED));
    }
}
