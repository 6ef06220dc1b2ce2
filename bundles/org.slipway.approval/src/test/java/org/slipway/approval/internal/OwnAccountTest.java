// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.Offer;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** Who sets up where the money goes does not say, soon afterwards, that it has come. The slip was paid by GCash. */
final class OwnAccountTest {

    private static final Staff CORA = new Staff("cora", Set.of(Role.APPROVER), ANA.scope());

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @ParameterizedTest
    @CsvSource({"ana, ben", "ben, ana", "ben, ANA"})
    void shouldRefuse_whenTheApproverProposedOrConfirmedTheAccount(String proposer, String confirmer) {
        // given
        confirmed("gcash", Methods.GCASH, proposer, confirmer);

        // when
        world.clock.advance(Duration.ofHours(24).minusMillis(1));

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OWN_ACCOUNT));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.approvals.review(ANA, CODE).orElseThrow().standing().offers())
                .contains(new Offer(SlipStep.APPROVE, Optional.of(DecisionRefusal.OWN_ACCOUNT)));
        assertThat(world.approvals.approve(CORA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldApprove_whenThePauseIsOver() {
        // given
        confirmed("gcash", Methods.GCASH, "ana", "ben");

        // when
        world.clock.advance(Duration.ofHours(24));

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldApprove_whenTheSupplierWantsNoPause() {
        // given
        confirmed("gcash", Methods.GCASH, "ana", "ben");
        pause(Duration.ZERO);

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldRefuse_whenAnotherMethodHasTheSameAccount() {
        // given
        confirmed("gcash-2", Methods.GCASH, "ana", "ben");

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OWN_ACCOUNT));
    }

    @Test
    void shouldApprove_whenItIsTheAccountOfAnotherMethodOrOnlyProposed() {
        // given
        confirmed("instapay", Methods.INSTAPAY, "ana", "ben");
        world.database
                .methods()
                .save(
                        unstored("bank", Methods.GCASH)
                                .proposed(new Proposed(Methods.account(Methods.GCASH), "ana", world.clock.instant())),
                        List.of());

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldRefuseTheSecondApproval_whenTheAccountIsTheSecondOnes() {
        // given
        confirmed("gcash", Methods.GCASH, "cora", "ben");
        world.secondApprovalAbove("PHP 0.00");
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertThat(world.approvals.approve(CORA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.OWN_ACCOUNT));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.FIRST_APPROVED);
    }

    @Test
    void shouldReject_whenTheAccountIsTheOnesOwn() {
        // given
        confirmed("gcash", Methods.GCASH, "ana", "ben");

        // when
        world.approvals.reject(ANA, world.seen(CODE), RejectReason.NOT_RECEIVED, "");

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.REJECTED);
    }

    private void pause(Duration pause) {
        SupplierProfile plain = SupplierProfile.PLAIN;
        world.profile = new SupplierProfile(
                false, false, plain.look(), plain.sender(), new Controls(SecondApproval.NEVER, pause));
    }

    private void confirmed(String id, PaymentMethod method, String proposer, String confirmer) {
        Confirmed account = new Confirmed(Methods.account(method), proposer, confirmer, world.clock.instant());
        world.database.methods().save(unstored(id, method).confirmed(account), List.of());
    }

    private static ManagedMethod unstored(String id, PaymentMethod method) {
        return ManagedMethod.unstored(
                Suppliers.TALA.id(), new MethodId(id), new MethodPresentation(method.label(), "", 1));
    }
}
