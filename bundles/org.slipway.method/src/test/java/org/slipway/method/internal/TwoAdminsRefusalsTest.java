// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.method.MethodFault;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodOverview;
import org.slipway.api.method.MethodProblem;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.SubmitMethod;
import org.slipway.testkit.Suppliers;

/** What admins and others can't do to payment methods. */
final class TwoAdminsRefusalsTest extends TwoAdminsFixture {

    @Test
    void shouldConfirmNothingElse_whenTheProposalWasReplacedSinceItWasShown() {
        // given
        propose(ENTRY);
        MethodTarget shown = target();
        change(ADA, OTHER_NUMBER);

        // then
        assertThat(admins.confirm(BEN, shown)).isEqualTo(Outcome.refused(MethodRefusal.STALE));
        assertThat(method().offered()).isEmpty();
    }

    @Test
    void shouldChangeNothing_whenTheFormIsOfAnOlderVersion() {
        // given
        propose(ENTRY);
        SubmitMethod old = new SubmitMethod(TALA, Optional.of(GCASH), 1, OTHER_NUMBER);
        admins.confirm(BEN, target());

        // then
        assertThat(admins.submit(ADA, old)).isEqualTo(refused(MethodRefusal.STALE));
        assertThat(method().proposal()).isEmpty();
    }

    @Test
    void shouldBeThereOnce_whenTheSameAccountIsProposedTwice() {
        // given
        propose(ENTRY);

        // then
        assertThat(admins.submit(BEN, new SubmitMethod(TALA, Optional.empty(), 0, ENTRY)))
                .isEqualTo(refused(MethodRefusal.SAME_ACCOUNT));
        assertThat(all()).hasSize(1);
    }

    @Test
    void shouldNameNewMethodsByTheirKind_whenThereAreSeveral() {
        // given
        admins.submit(ADA, new SubmitMethod(TALA, Optional.empty(), 0, ENTRY));

        // when
        admins.submit(ADA, new SubmitMethod(TALA, Optional.empty(), 0, OTHER_NUMBER));

        // then
        assertThat(all()).extracting(method -> method.id().value()).containsExactly("gcash", "gcash-2");
    }

    @Test
    void shouldSayWhichField_whenTheHostDoesNotKnowTheReceivingAccount() {
        assertThat(propose(ENTRY.with(MethodField.RECEIVING_ACCOUNT, "9999")))
                .isEqualTo(Outcome.refused(new MethodRefused(
                        MethodRefusal.WRONG_FIELDS,
                        List.of(new MethodFault(MethodField.RECEIVING_ACCOUNT, MethodProblem.UNKNOWN)))));
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "APPROVER"})
    void shouldRefuseEverything_whenTheRoleIsNotAdmin(Role role) {
        // given
        propose(ENTRY);

        // then
        assertThatNothingIsAllowed(new Staff("eve", Set.of(role), SupplierScope.of(TALA)));
    }

    @Test
    void shouldRefuseEverything_whenTheSupplierIsOutOfReach() {
        // given
        propose(ENTRY);

        // then
        assertThatNothingIsAllowed(new Staff("eve", Set.of(Role.ADMIN), SupplierScope.of(Suppliers.BAYVIEW.id())));
    }

    private void assertThatNothingIsAllowed(Staff eve) {
        assertThat(admins.overview(eve, TALA)).isEqualTo(Outcome.refused(MethodRefusal.NOT_ALLOWED));
        assertThat(admins.submit(eve, new SubmitMethod(TALA, Optional.empty(), 0, OTHER_NUMBER)))
                .isEqualTo(refused(MethodRefusal.NOT_ALLOWED));
        assertThat(admins.confirm(eve, target())).isEqualTo(Outcome.refused(MethodRefusal.NOT_ALLOWED));
        assertThat(admins.discard(eve, target())).isEqualTo(Outcome.refused(MethodRefusal.NOT_ALLOWED));
        assertThat(trail()).hasSize(1);
    }

    @Test
    void shouldShowMethodsAndAccounts_whenAnAdminLooks() {
        // given
        propose(ENTRY);

        // then
        assertThat(admins.overview(BEN, TALA))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.value())
                                .isEqualTo(new MethodOverview(
                                        Suppliers.TALA, all(), List.of(), host.receivingAccounts(TALA))));
        assertThat(admins.overview(ADA, new SupplierId("nobody"))).isEqualTo(Outcome.refused(MethodRefusal.NOT_FOUND));
    }

    @Test
    void shouldStoreNothing_whenTheHostIsAway() {
        // given
        host.outOfReach(true);

        // then
        assertThatThrownBy(() -> propose(ENTRY)).isInstanceOf(UnavailableException.class);
        host.outOfReach(false);
        assertThat(all()).isEmpty();
    }
}
