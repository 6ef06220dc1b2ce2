// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.PaymentMethod;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

final class StoredPaymentMethodsTest {

    private static final Map<String, Object> FILE = Map.ofEntries(
            Map.entry("supplier", Suppliers.TALA.id().value()),
            Map.entry("id", "gcash"),
            Map.entry("kind", "gcash"),
            Map.entry("label", "GCash, by file"),
            Map.entry("bank", "GCash"),
            Map.entry("accountName", "Tala Trading Corporation"),
            Map.entry("accountNumber", "0917 000 0001"),
            Map.entry("receivingAccount", "1020"),
            Map.entry("order", "5"));

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final ConfiguredMethods files = new ConfiguredMethods();
    private final StoredPaymentMethods methods =
            new StoredPaymentMethods(database.methods(), files, new RememberedOffers(clock), clock);

    @Test
    void shouldOfferNothing_whenNothingIsConfirmed() {
        // given
        store(unstored(Methods.GCASH, 0));

        // then
        assertThat(methods.offered(Suppliers.TALA.id())).isEmpty();
    }

    @Test
    void shouldOfferWhatIsInForceInItsOrder_whenSomeIsSwitchedOff() {
        // given
        store(inForce(Methods.INSTAPAY, 20));
        store(inForce(Methods.GCASH, 10));
        store(inForce(other("off"), 1).switchedOff());

        // then
        assertThat(labels()).containsExactly("GCash", "InstaPay to BDO");
    }

    @Test
    void shouldNameNobodyWhoOffersSomething_whenItWasConfirmedAMomentAgo() {
        // given
        Set<SupplierId> both = Set.of(Suppliers.TALA.id(), Suppliers.BAYVIEW.id());
        assertThat(methods.offeringNone(both)).isEqualTo(both);

        // when
        store(inForce(Methods.GCASH, 10));

        // then
        assertThat(methods.offeringNone(both)).containsExactly(Suppliers.BAYVIEW.id());
    }

    @Test
    void shouldNameWhoOffersNone_tenSecondsLaterAtMost() {
        // given
        Set<SupplierId> both = Set.of(Suppliers.TALA.id(), Suppliers.BAYVIEW.id());
        store(inForce(Methods.GCASH, 10));
        assertThat(methods.offeringNone(both)).containsExactly(Suppliers.BAYVIEW.id());

        // when
        store(database.methods().methods(Suppliers.TALA.id()).get(0).switchedOff());

        // then
        clock.advance(Duration.ofSeconds(10));
        assertThat(methods.offeringNone(both)).isEqualTo(both);
    }

    @Test
    void shouldNameWhoHasProposedAnAccount_whenOneWaits() {
        // given
        Set<SupplierId> both = Set.of(Suppliers.TALA.id(), Suppliers.BAYVIEW.id());
        assertThat(methods.proposed(both)).isEmpty();

        // when
        store(unstored(Methods.GCASH, 10)
                .proposed(new Proposed(Methods.account(Methods.GCASH), "ada", clock.instant())));

        // then
        assertThat(methods.proposed(both)).containsExactly(Suppliers.TALA.id());
        assertThat(methods.proposed(Set.of(Suppliers.BAYVIEW.id()))).isEmpty();
        assertThat(methods.proposed(Set.of())).isEmpty();
    }

    @Test
    void shouldOfferNone_whenAFileSwitchesTheOnlyMethodOff() {
        // given
        store(inForce(Methods.GCASH, 10));
        files.add(file(Map.of("active", "false")));

        // then
        assertThat(methods.offeringNone(Set.of(Suppliers.TALA.id()))).containsExactly(Suppliers.TALA.id());
    }

    @Test
    void shouldNameTheCurrency_whenACustomerWasOfferedNothingForIt() {
        // given
        store(inForce(Methods.GCASH, 10));
        assertThat(methods.lacking(SupplierScope.EVERY)).isEmpty();

        // when
        methods.offered(Suppliers.TALA.id(), CurrencyUnit.of("PHP"));
        methods.offered(Suppliers.TALA.id(), CurrencyUnit.of("SGD"));

        // then
        Map<SupplierId, Set<CurrencyUnit>> lacking = Map.of(Suppliers.TALA.id(), Set.of(CurrencyUnit.of("SGD")));
        assertThat(methods.lacking(SupplierScope.of(Suppliers.TALA.id()))).isEqualTo(lacking);
        assertThat(methods.lacking(SupplierScope.EVERY)).isEqualTo(lacking);
        assertThat(methods.lacking(SupplierScope.of(Suppliers.BAYVIEW.id()))).isEmpty();
    }

    @Test
    void shouldForgetTheCurrencyAtOnce_whenAMethodForItIsConfirmed() {
        // given
        methods.offered(Suppliers.TALA.id(), CurrencyUnit.of("PHP"));
        methods.offered(Suppliers.TALA.id(), CurrencyUnit.of("SGD"));

        // when
        store(inForce(Methods.GCASH, 10));

        // then
        assertThat(methods.lacking(SupplierScope.EVERY))
                .isEqualTo(Map.of(Suppliers.TALA.id(), Set.of(CurrencyUnit.of("SGD"))));
        clock.advance(Duration.ofDays(7));
        assertThat(methods.lacking(SupplierScope.EVERY)).isEmpty();
    }

    @Test
    void shouldNameThreeSuppliers_whenManyLackACurrency() {
        // when
        for (String id : List.of("d", "c", "b", "a")) {
            methods.offered(new SupplierId(id), CurrencyUnit.of("PHP"));
        }

        // then
        assertThat(methods.lacking(SupplierScope.EVERY).keySet())
                .containsExactlyInAnyOrder(new SupplierId("a"), new SupplierId("b"), new SupplierId("c"));
    }

    @Test
    void shouldOfferOnlyWhatTakesTheCurrency_whenAsked() {
        // given
        store(inForce(Methods.GCASH, 10));

        // then
        assertThat(methods.offered(Suppliers.TALA.id(), CurrencyUnit.of("PHP"))).hasSize(1);
        assertThat(methods.offered(Suppliers.TALA.id(), CurrencyUnit.of("SGD"))).isEmpty();
    }

    @Test
    void shouldPreferTheFile_whenItNamesTheSameMethod() {
        // given
        store(inForce(Methods.GCASH, 10));
        store(inForce(Methods.INSTAPAY, 1));
        files.add(file(Map.of()));

        // then
        assertThat(labels()).containsExactly("InstaPay to BDO", "GCash, by file");
    }

    @Test
    void shouldOfferNeither_whenTheFileSwitchesItsMethodOff() {
        // given
        store(inForce(Methods.GCASH, 10));
        files.add(file(Map.of("active", "false")));

        // then
        assertThat(labels()).isEmpty();
    }

    @Test
    void shouldSayWhatIsAllowed_whenAFileIsWrong() {
        // given
        Map<String, Object> wrong = new HashMap<>(FILE);
        wrong.put("currency", "SGD");

        // then
        assertThat(SettingsTrial.refusal(ConfiguredMethod::new, wrong))
                .contains("currency = SGD is not allowed; allowed is a currency in ISO 4217");
    }

    private static ConfiguredMethod file(Map<String, Object> changes) {
        Map<String, Object> all = new HashMap<>(FILE);
        all.putAll(changes);
        return (ConfiguredMethod) SettingsTrial.good(ConfiguredMethod::new, all).settings();
    }

    private static PaymentMethod other(String id) {
        return new PaymentMethod(
                Suppliers.TALA.id(), new MethodId(id), Methods.GCASH.kind(), "Other", Methods.GCASH.account());
    }

    private static ManagedMethod unstored(PaymentMethod method, int order) {
        return ManagedMethod.unstored(
                method.supplier(), method.id(), new MethodPresentation(method.label(), "", order));
    }

    private ManagedMethod inForce(PaymentMethod method, int order) {
        return unstored(method, order).confirmed(new Confirmed(Methods.account(method), "ada", "ben", clock.instant()));
    }

    private void store(ManagedMethod method) {
        assertThat(database.methods().save(method, List.of())).isTrue();
    }

    private List<String> labels() {
        return methods.offered(Suppliers.TALA.id()).stream()
                .map(method -> method.presentation().label())
                .toList();
    }
}
