// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.Offer;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;

/** Who enters a slip on a customer's behalf does not say that its money has come. */
final class OwnEntryTest {

    private static final Staff CORA = new Staff("cora", Set.of(Role.APPROVER), ANA.scope());
    private static final Staff DANA = new Staff("dana", Set.of(Role.APPROVER), ANA.scope());

    private final ApprovalWorld world = new ApprovalWorld();

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ANA", "Ana"})
    void shouldRefuseTheApproval_whenTheApproverEnteredTheSlip(String name) {
        // given
        world.submitted(slip().enteredBy(name));

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OWN_ENTRY));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.approvals.approve(CORA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
    }

    @Test
    void shouldRefuseTheFirstApproval_whenTwoAreNeeded() {
        // given
        world.secondApprovalAbove("PHP 0.00");
        world.submitted(slip().enteredBy("ana"));

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OWN_ENTRY));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldRefuseTheSecondApproval_whenAnotherGaveTheFirst() {
        // given
        world.secondApprovalAbove("PHP 0.00");
        world.submitted(slip().enteredBy("ana"));
        world.approvals.approve(CORA, world.seen(CODE));

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OWN_ENTRY));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.FIRST_APPROVED);
        assertThat(world.approvals.approve(DANA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldRefuse_whenTheSlipWasHeldMeanwhile() {
        // given
        world.submitted(slip().enteredBy("ana"));
        world.approvals.hold(ANA, world.seen(CODE), "Which bank?");

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.ON_HOLD);
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OWN_ENTRY));
    }

    @Test
    void shouldSayItBeforehand_whenTheSlipIsShown() {
        // given
        world.submitted(slip().enteredBy("ana"));

        // then
        assertThat(world.approvals.review(ANA, CODE).orElseThrow().standing().offers())
                .containsExactlyInAnyOrder(
                        new Offer(SlipStep.APPROVE, Optional.of(DecisionRefusal.OWN_ENTRY)),
                        new Offer(SlipStep.REJECT, Optional.empty()),
                        new Offer(SlipStep.HOLD, Optional.empty()));
        assertThat(world.approvals.review(CORA, CODE).orElseThrow().standing().offers(SlipStep.APPROVE))
                .isTrue();
    }

    @Test
    void shouldReject_whenTheSlipIsTheOnesOwn() {
        // given
        world.submitted(slip().enteredBy("ana"));

        // when
        world.approvals.reject(ANA, world.seen(CODE), RejectReason.DUPLICATE, "");

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.REJECTED);
    }
}
