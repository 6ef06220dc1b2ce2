// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BY_ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.SLIP;
import static org.slipway.approval.internal.ApprovalWorld.php;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.Offer;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.Suppliers;

/** A slip of PHP 5,000.00 where slips over PHP 4,999.99 need two approvers. */
final class TwoApproversTest {

    private static final Staff CORA = new Staff("cora", Set.of(Role.APPROVER), ANA.scope());

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @BeforeEach
    void choose() {
        world.secondApprovalAbove("PHP 4999.99");
    }

    @Test
    void shouldReserveAndPostNothing_whenTheFirstApproves() {
        // when
        Outcome<Slip, DecisionRefusal> outcome = world.approvals.approve(ANA, world.seen(CODE));

        // then
        Slip first =
                slip().state(new SlipState.FirstApproved(BY_ANA)).version(1).build();
        assertThat(outcome).isEqualTo(Outcome.accepted(first));
        assertThat(world.slip(CODE)).isEqualTo(first);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("0.00"), 0));
        assertThat(world.database.allWork()).doesNotContain(Work.of(WorkKinds.POST_RECEIPT, SLIP));
        assertThat(world.database.auditRows())
                .endsWith(new AuditEntry(
                        Suppliers.TALA.id(), AuditAction.SLIP_FIRST_APPROVED, "ana", "PS-7KQ4-M2", BY_ANA.at()));
    }

    @Test
    void shouldReserveAndPost_whenSomebodyElseApprovesAfterTheFirst() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));

        // when
        world.approvals.approve(CORA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).state()).isEqualTo(new SlipState.Approved(by("cora")));
        assertThat(world.reserved()).isEqualTo(new Reserved(php("5000.00"), 0));
        assertThat(world.database.allWork()).containsOnlyOnce(Work.of(WorkKinds.POST_RECEIPT, SLIP));
        assertThat(world.database.slips().steps(SLIP))
                .extracting(PastStep::step, PastStep::by)
                .endsWith(
                        tuple(SlipStep.FIRST_APPROVE, Optional.of("ana")),
                        tuple(SlipStep.APPROVE, Optional.of("cora")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "Ana", "ANA"})
    void shouldRefuse_whenTheSameOneApprovesTwice(String name) {
        // given
        world.approvals.approve(ANA, world.seen(CODE));

        // when
        Staff ana = new Staff(name, ANA.roles(), ANA.scope());
        Outcome<Slip, DecisionRefusal> again = world.approvals.approve(ana, world.seen(CODE));

        // then
        assertThat(again).isEqualTo(Outcome.refused(DecisionRefusal.SAME_APPROVER));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.FIRST_APPROVED);
        assertThat(world.reserved()).isEqualTo(new Reserved(php("0.00"), 0));
    }

    @Test
    void shouldStillNeedAnother_whenTheLimitIsLiftedAfterTheFirstApproval() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.secondApprovalAbove("");

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.SAME_APPROVER));
        assertThat(world.approvals.approve(CORA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldBeApprovedAtOnce_whenTheSlipIsNotOverTheLimitOfItsCurrency() {
        // given
        world.secondApprovalAbove("PHP 5000.00; USD 1.00");

        // when
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
    }

    @Test
    void shouldBeRefused_whenTheInvoicesOweTooLittleForTheSecond() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.host.with(invoice().paid("7000.00").build());

        // then
        assertThat(world.approvals.approve(CORA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OVER_OUTSTANDING));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.FIRST_APPROVED);
    }

    @Test
    void shouldBeRefused_whenTheFirstWasShownAnotherBalance() {
        // given
        var seen = world.seen(CODE);
        world.host.with(invoice().paid("100.00").build());

        // then
        assertThat(world.approvals.approve(ANA, seen)).isEqualTo(Outcome.refused(DecisionRefusal.BALANCE_CHANGED));
    }

    @Test
    void shouldNeedTwoApprovalsAgain_whenPutOnHoldAfterTheFirst() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.approvals.hold(CORA, world.seen(CODE), "Which account was it?");
        world.approvals.release(CORA, world.seen(CODE));

        // when
        world.approvals.approve(CORA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).state()).isEqualTo(new SlipState.FirstApproved(by("cora")));
    }

    @Test
    void shouldNeedTwoApprovalsAgain_whenTheHostHadRefusedTheReceipt() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));
        world.approvals.approve(CORA, world.seen(CODE));
        world.refusedByHost(CODE);

        // when
        world.approvals.approve(CORA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).state()).isEqualTo(new SlipState.FirstApproved(by("cora")));
    }

    @Test
    void shouldBeRejected_whenTheFirstThinksBetterOfIt() {
        // given
        world.approvals.approve(ANA, world.seen(CODE));

        // when
        world.approvals.reject(ANA, world.seen(CODE), RejectReason.NOT_RECEIVED, "");

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.REJECTED);
    }

    @Test
    void shouldOfferTheOneApprovalThatIsNext_toTheOneWhoMayGiveIt() {
        assertThat(approvals(ANA)).containsExactly(new Offer(SlipStep.FIRST_APPROVE, Optional.empty()));

        // when
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertThat(approvals(ANA))
                .containsExactly(new Offer(SlipStep.APPROVE, Optional.of(DecisionRefusal.SAME_APPROVER)));
        assertThat(approvals(CORA)).containsExactly(new Offer(SlipStep.APPROVE, Optional.empty()));
    }

    private Stream<Offer> approvals(Staff staff) {
        return world.approvals.review(staff, CODE).orElseThrow().standing().offers().stream()
                .filter(offer -> offer.step().approves());
    }

    private static SlipState.Decision by(String name) {
        return new SlipState.Decision(name, BY_ANA.at());
    }
}
