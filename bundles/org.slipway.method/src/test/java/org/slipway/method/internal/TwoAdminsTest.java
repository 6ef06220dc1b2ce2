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
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodFault;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodOverview;
import org.slipway.api.method.MethodProblem;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodSaved;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.SubmitMethod;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

final class TwoAdminsTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final MethodId GCASH = new MethodId("gcash");
    private static final Staff ADA = admin("ada");
    private static final Staff BEN = admin("ben");
    private static final MethodEntry ENTRY = EntryReaderTest.GCASH;
    private static final MethodEntry OTHER_NUMBER = ENTRY.with(MethodField.ACCOUNT_NUMBER, "0999 000 0000");

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger host = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.GCASH.account(), Methods.INSTAPAY.account())
            .with(Suppliers.BAYVIEW, Methods.BANK_TRANSFER.account());
    private final ConfiguredMethods files = new ConfiguredMethods();
    private final TwoAdmins admins = new TwoAdmins(database.methods(), files, host, clock);

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

    private Outcome<MethodSaved, MethodRefused> propose(MethodEntry entry) {
        return admins.submit(ADA, new SubmitMethod(TALA, Optional.of(GCASH), 0, entry));
    }

    private void inForce() {
        propose(ENTRY);
        admins.confirm(BEN, target());
    }

    private Outcome<MethodSaved, MethodRefused> change(Staff staff, MethodEntry entry) {
        return admins.submit(staff, new SubmitMethod(TALA, Optional.of(GCASH), method().version(), entry));
    }

    private MethodTarget target() {
        return new MethodTarget(TALA, GCASH, method().version());
    }

    private List<ManagedMethod> all() {
        return database.methods().methods(TALA);
    }

    private ManagedMethod method() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private List<String> trail() {
        return database.auditRows().stream().map(TwoAdminsTest::words).toList();
    }

    private static String words(AuditEntry row) {
        return row.action() + " " + row.actor() + " " + row.subject() + " " + row.detail();
    }

    private static Staff admin(String name) {
        return new Staff(name, Set.of(Role.ADMIN), SupplierScope.EVERY);
    }

    private static Outcome<MethodSaved, MethodRefused> refused(MethodRefusal reason) {
        return Outcome.refused(new MethodRefused(reason));
    }
}
