// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.MethodStore;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** What every {@link MethodStore} does. */
public abstract class MethodStoreContract {

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
    void shouldListMethodsInTheOrderTheyWereAdded_whenASupplierHasSeveral() {
        // when
        boolean instapay = add(Methods.INSTAPAY);
        boolean bank = add(Methods.BANK_TRANSFER);
        boolean gcash = add(Methods.GCASH);

        // then
        assertThat(List.of(instapay, bank, gcash)).containsOnly(true);
        assertThat(active(Suppliers.TALA)).containsExactly(Methods.INSTAPAY, Methods.GCASH);
        assertThat(active(Suppliers.BAYVIEW)).containsExactly(Methods.BANK_TRANSFER);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
        assertThat(stores.audit().verify(Suppliers.BAYVIEW.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldListNothing_whenASupplierHasNone() {
        assertThat(active(Suppliers.TALA)).isEmpty();
    }

    @Test
    void shouldKeepTheFirst_whenTheIdIsTaken() {
        // given
        add(Methods.GCASH);
        PaymentMethod second = new PaymentMethod(
                Suppliers.TALA.id(), new MethodId("gcash"), MethodKind.MAYA, "Maya", Methods.INSTAPAY.account());

        // when
        boolean added = add(second);

        // then
        assertThat(added).isFalse();
        assertThat(active(Suppliers.TALA)).containsExactly(Methods.GCASH);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldAddOne_whenEightAddTheSameAtOnce() {
        // when
        List<Boolean> answers = Together.call(8, () -> add(Methods.GCASH));

        // then
        assertThat(answers).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(active(Suppliers.TALA)).containsExactly(Methods.GCASH);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldStoreBoth_whenTwoSuppliersUseTheSameId() {
        // given
        add(Methods.GCASH);
        ReceivingAccount till = new ReceivingAccount("till", "Front desk", "Bayview Marine Pte Ltd", "");
        PaymentMethod other =
                new PaymentMethod(Suppliers.BAYVIEW.id(), new MethodId("gcash"), MethodKind.CASH_DEPOSIT, "Cash", till);

        // when
        boolean added = add(other);

        // then
        assertThat(added).isTrue();
        assertThat(active(Suppliers.BAYVIEW)).containsExactly(other);
    }

    @Test
    void shouldThrowUnavailableAndRecover_whenTheDatabaseGoesAndComes() {
        // given
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> add(Methods.GCASH)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> methods.offered(Suppliers.TALA.id())).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(active(Suppliers.TALA)).isEmpty();
    }

    @Test
    void shouldKeepTheQrCode_whenAMethodHasOne() {
        // given
        QrPh qrCode = new QrPh("00020101021128440011ph.ppmi.p2m0111SAMPLEPHXXX03100004561288"
                + "5204594353036085802PH5912Tala Trading6011Makati City6304C9C0");

        // when
        add(Methods.INSTAPAY, Optional.of(qrCode));
        add(Methods.GCASH);

        // then
        assertThat(methods.offered(Suppliers.TALA.id()))
                .containsExactly(
                        new OfferedMethod(Methods.INSTAPAY, Optional.of(qrCode)),
                        new OfferedMethod(Methods.GCASH, Optional.empty()));
    }

    private List<PaymentMethod> active(Supplier supplier) {
        return methods.offered(supplier.id()).stream()
                .map(OfferedMethod::method)
                .toList();
    }

    private boolean add(PaymentMethod method) {
        return add(method, Optional.empty());
    }

    private boolean add(PaymentMethod method, Optional<QrPh> qrCode) {
        Instant at = Instant.parse("2026-03-02T01:30:00Z");
        AuditEntry audit = new AuditEntry(
                method.supplier(),
                AuditAction.METHOD_SET_UP,
                "admin",
                method.id().value(),
                at);
        return methods.add(method, qrCode, audit);
    }
}
