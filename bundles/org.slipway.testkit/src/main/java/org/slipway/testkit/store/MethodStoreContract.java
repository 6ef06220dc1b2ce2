// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.QrPh;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.MethodStore;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** What every {@link MethodStore} does. */
public abstract class MethodStoreContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    private static final Proposed GCASH = new Proposed(Methods.account(Methods.GCASH), "ada", AT);

    private StoresUnderTest stores;
    private MethodStore methods;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        methods = stores.methods();
    }

    @Test
    void shouldKeepEverything_whenAMethodHasAnAccountInForceAndAnother() {
        // given
        QrPh qrCode = new QrPh("00020101021128440011ph.ppmi.p2m0111SAMPLEPHXXX03100004561288"
                + "5204594353036085802PH5912Tala Trading6011Makati City6304C9C0");
        MethodAccount plain = Methods.account(Methods.INSTAPAY);
        MethodAccount coded = new MethodAccount(
                plain.kind(), plain.account(), plain.currency(), plain.country(), Optional.of(qrCode));
        ManagedMethod method = method(Methods.INSTAPAY, 10)
                .shownAs(new MethodPresentation("InstaPay", "Weekdays only", 7))
                .confirmed(new Confirmed(coded, "ada", "ben", AT.plusMillis(1)))
                .proposed(GCASH)
                .switchedOff();

        // when
        save(method);

        // then
        assertThat(methods.methods(Suppliers.TALA.id()))
                .containsExactly(new ManagedMethod(
                        Suppliers.TALA.id(),
                        Methods.INSTAPAY.id(),
                        new MethodPresentation("InstaPay", "Weekdays only", 7),
                        false,
                        Optional.of(new Confirmed(coded, "ada", "ben", AT.plusMillis(1))),
                        Optional.of(GCASH),
                        1));
    }

    @Test
    void shouldTellWhoHasProposed_whenAccountsWaitInReach() {
        // given
        save(method(Methods.GCASH, 1).proposed(GCASH));
        save(method(Methods.INSTAPAY, 2).proposed(new Proposed(Methods.account(Methods.INSTAPAY), "ben", AT)));
        save(method(Methods.BANK_TRANSFER, 1)
                .proposed(new Proposed(Methods.account(Methods.BANK_TRANSFER), "mei", AT)));
        ManagedMethod confirmed = method(Methods.INSTAPAY, 3);
        save(new ManagedMethod(
                Suppliers.TALA.id(),
                new MethodId("other"),
                confirmed.presentation(),
                true,
                confirmed.inForce(),
                Optional.empty(),
                0));

        // then
        assertThat(methods.proposers(SupplierScope.of(Suppliers.TALA.id()), 9).get(Suppliers.TALA.id()))
                .containsExactlyInAnyOrder("ada", "ben");
        assertThat(methods.proposers(SupplierScope.EVERY, 9))
                .containsOnlyKeys(Suppliers.TALA.id(), Suppliers.BAYVIEW.id());
        assertThat(methods.proposers(SupplierScope.EVERY, 1)).isEqualTo(Map.of(Suppliers.BAYVIEW.id(), List.of("mei")));
        assertThat(methods.proposers(new SupplierScope(false, Set.of()), 9)).isEmpty();
    }

    @Test
    void shouldListByOrderThenId_whenSuppliersHaveSeveral() {
        // given
        save(method(Methods.INSTAPAY, 2));
        save(method(Methods.GCASH, 2));
        save(method(Methods.BANK_TRANSFER, 1));

        // then
        assertThat(methods.methods(Suppliers.TALA.id()))
                .extracting(method -> method.id().value())
                .containsExactly("gcash", "instapay");
        assertThat(methods.methods(Suppliers.BAYVIEW.id()))
                .extracting(method -> method.id().value())
                .containsExactly("bank");
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldForgetTheProposal_whenItIsConfirmed() {
        // given
        save(method(Methods.GCASH, 0).proposed(GCASH));
        Confirmed confirmed = new Confirmed(GCASH.account(), "ada", "ben", AT);

        // when
        boolean saved = save(only().confirmed(confirmed));

        // then
        assertThat(saved).isTrue();
        assertThat(only().inForce()).contains(confirmed);
        assertThat(only().proposal()).isEmpty();
        assertThat(only().version()).isEqualTo(2);
    }

    @Test
    void shouldStoreNothing_whenAnotherVersionIsThere() {
        // given
        save(method(Methods.GCASH, 0).proposed(GCASH));
        ManagedMethod before = only();
        save(before.shownAs(new MethodPresentation("Wallet", "", 0)));

        // then
        assertThat(save(before.switchedOff())).isFalse();
        assertThat(methods.remove(before, audit(before))).isFalse();
        assertThat(save(method(Methods.GCASH, 5))).isFalse();
        assertThat(only().presentation().label()).isEqualTo("Wallet");
        assertThat(only().active()).isTrue();
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldStoreOne_whenEightAddTheSameAtOnce() {
        // when
        List<Boolean> answers = Together.call(8, () -> save(method(Methods.GCASH, 0)));

        // then
        assertThat(answers).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(only().version()).isEqualTo(1);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @RepeatedTest(20)
    void shouldTakeOne_whenEightChangeTheSameVersionAtOnce() {
        // given
        save(method(Methods.GCASH, 0).proposed(GCASH));
        ManagedMethod shown = only();

        // when
        List<Boolean> answers = Together.call(8, () -> save(shown.switchedOff()));

        // then
        assertThat(answers).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(only().version()).isEqualTo(2);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldRemoveIt_whenItIsAsItWasShown() {
        // given
        save(method(Methods.GCASH, 0).proposed(GCASH));

        // when
        boolean removed = methods.remove(only(), audit(only()));

        // then
        assertThat(removed).isTrue();
        assertThat(methods.methods(Suppliers.TALA.id())).isEmpty();
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldNameWhatIsOffered_whenSuppliersAreAskedTogether() {
        // given
        Confirmed account = new Confirmed(Methods.account(Methods.GCASH), "ada", "ben", AT);
        save(method(Methods.GCASH, 1).confirmed(account));
        save(method(Methods.INSTAPAY, 2).confirmed(account).switchedOff());
        save(method(Methods.BANK_TRANSFER, 3).proposed(GCASH));

        // then
        assertThat(methods.offered(Set.of(Suppliers.TALA.id(), Suppliers.BAYVIEW.id())))
                .isEqualTo(Map.of(Suppliers.TALA.id(), Set.of(Methods.GCASH.id())));
        assertThat(methods.offered(Set.of(Suppliers.BAYVIEW.id()))).isEmpty();
        assertThat(methods.offered(Set.of())).isEmpty();
    }

    @Test
    void shouldThrowUnavailableAndRecover_whenTheDatabaseGoesAndComes() {
        // given
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> save(method(Methods.GCASH, 0))).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> methods.methods(Suppliers.TALA.id())).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(methods.methods(Suppliers.TALA.id())).isEmpty();
    }

    private static ManagedMethod method(PaymentMethod method, int order) {
        return ManagedMethod.unstored(
                method.supplier(), method.id(), new MethodPresentation(method.label(), "", order));
    }

    private ManagedMethod only() {
        List<ManagedMethod> all = methods.methods(Suppliers.TALA.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private boolean save(ManagedMethod method) {
        return methods.save(method, List.of(audit(method)));
    }

    private static AuditEntry audit(ManagedMethod method) {
        return new AuditEntry(
                method.supplier(),
                AuditAction.METHOD_CHANGED,
                "ada",
                method.id().value(),
                AT);
    }
}
