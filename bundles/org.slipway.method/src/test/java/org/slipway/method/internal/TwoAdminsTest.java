// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodSaved;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.OfferedMethod;
import org.slipway.testkit.Methods;

/** What becomes of accounts that one admin proposes. */
final class TwoAdminsTest extends TwoAdminsFixture {

    @Test
    void shouldOfferNothingYet_whenAnAccountIsProposed() {
        // when
        Outcome<MethodSaved, MethodRefused> outcome = propose(ENTRY);

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(MethodSaved.PROPOSED));
        assertThat(method().offered()).isEmpty();
        assertThat(method().proposal()).contains(new Proposed(Methods.account(Methods.GCASH), "ada", clock.instant()));
        assertThat(trail())
                .containsExactly("METHOD_PROPOSED ada gcash GCASH GCash, Tala Trading Corporation,"
                        + " 0917 000 0000, PHP PH, receipts to 1020");
    }

    @Test
    void shouldOfferIt_whenAnotherAdminConfirms() {
        // given
        propose(ENTRY);

        // when
        Outcome<ManagedMethod, MethodRefusal> outcome = admins.confirm(BEN, target());

        // then
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(method().offered().map(OfferedMethod::method)).contains(Methods.GCASH);
        assertThat(method().inForce())
                .contains(new Confirmed(Methods.account(Methods.GCASH), "ada", "ben", clock.instant()));
        assertThat(trail().get(1)).startsWith("METHOD_CONFIRMED ben gcash GCASH GCash");
    }

    @Test
    void shouldBeRefused_whenTheProposerConfirmsUnderWhateverSpelling() {
        // given
        propose(ENTRY);

        // then
        assertThat(admins.confirm(ADA, target())).isEqualTo(Outcome.refused(MethodRefusal.OWN_PROPOSAL));
        assertThat(admins.confirm(admin("Ada"), target())).isEqualTo(Outcome.refused(MethodRefusal.OWN_PROPOSAL));
        assertThat(method().offered()).isEmpty();
    }

    @Test
    void shouldKeepTheOldAccountInForce_whenAnotherIsProposed() {
        // given
        inForce();

        // when
        change(BEN, OTHER_NUMBER);

        // then
        assertThat(method().offered().orElseThrow().account()).isEqualTo(Methods.account(Methods.GCASH));
        assertThat(method().proposal().orElseThrow().account().account().number())
                .isEqualTo("0999 000 0000");

        // when
        admins.confirm(ADA, target());

        // then
        assertThat(method().offered().orElseThrow().account().account().number())
                .isEqualTo("0999 000 0000");
        assertThat(method().proposal()).isEmpty();
    }

    @Test
    void shouldApplyAtOnce_whenOnlyTheLooksChange() {
        // given
        inForce();

        // when
        Outcome<MethodSaved, MethodRefused> outcome =
                change(ADA, ENTRY.with(MethodField.LABEL, "Wallet").with(MethodField.INSTRUCTIONS, "No fee."));

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(MethodSaved.APPLIED));
        assertThat(method().offered().orElseThrow().presentation().label()).isEqualTo("Wallet");
        assertThat(trail().get(2)).isEqualTo("METHOD_CHANGED ada gcash ");
    }

    @Test
    void shouldNeedTwoToOfferItAgain_whenOneHasSwitchedItOff() {
        // given
        inForce();

        // when
        change(ADA, ENTRY.with(MethodField.ACTIVE, ""));

        // then
        assertThat(method().offered()).isEmpty();
        assertThat(trail().get(2)).isEqualTo("METHOD_SWITCHED_OFF ada gcash ");

        // when
        Outcome<MethodSaved, MethodRefused> again = change(ADA, ENTRY);

        // then
        assertThat(again).isEqualTo(Outcome.accepted(MethodSaved.PROPOSED));
        assertThat(method().offered()).isEmpty();
        admins.confirm(BEN, target());
        assertThat(method().offered()).isPresent();
    }

    @Test
    void shouldGiveTheProposalUp_whenTheFormHasTheAccountInForceAgain() {
        // given
        inForce();
        change(ADA, OTHER_NUMBER);

        // when
        Outcome<MethodSaved, MethodRefused> outcome = change(BEN, ENTRY);

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(MethodSaved.APPLIED));
        assertThat(method().proposal()).isEmpty();
        assertThat(trail().get(3))
                .startsWith("METHOD_DISCARDED ben gcash GCASH GCash")
                .contains("0999 000 0000");
    }

    @Test
    void shouldBeGone_whenANewMethodIsDiscarded() {
        // given
        propose(ENTRY);

        // when
        admins.discard(ADA, target());

        // then
        assertThat(all()).isEmpty();
        assertThat(trail().get(1)).startsWith("METHOD_DISCARDED ada gcash GCASH");
        assertThat(admins.confirm(BEN, new MethodTarget(TALA, GCASH, 1)))
                .isEqualTo(Outcome.refused(MethodRefusal.NOTHING_PROPOSED));
    }

    @Test
    void shouldKeepTheMethod_whenAChangeOfItIsDiscarded() {
        // given
        inForce();
        change(ADA, OTHER_NUMBER);

        // when
        admins.discard(BEN, target());

        // then
        assertThat(method().offered()).isPresent();
        assertThat(method().proposal()).isEmpty();
        assertThat(admins.discard(BEN, target())).isEqualTo(Outcome.refused(MethodRefusal.NOTHING_PROPOSED));
    }

    @Test
    void shouldBeToldAtOnce_whenTheLastMethodIsSwitchedOffHere() {
        // given
        inForce();
        StoredPaymentMethods methods = new StoredPaymentMethods(database.methods(), files, remembered, clock);
        assertThat(methods.offeringNone(Set.of(TALA))).isEmpty();

        // when
        change(ADA, ENTRY.with(MethodField.ACTIVE, ""));

        // then
        assertThat(methods.offeringNone(Set.of(TALA))).containsExactly(TALA);
    }

    @Test
    void shouldNotRememberWhatWasReadBefore_whenItIsChangedMeanwhile() {
        // given
        Set<SupplierId> tala = Set.of(TALA);
        remembered.of(tala, () -> {
            remembered.changed();
            return Map.of(TALA, Set.of(GCASH));
        });

        // then
        assertThat(remembered.of(tala, Map::of)).isEmpty();
    }
}
