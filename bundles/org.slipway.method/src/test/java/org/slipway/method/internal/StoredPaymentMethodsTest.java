// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.NewPaymentMethod;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.QrPh;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

final class StoredPaymentMethodsTest {

    private static final String QR = "00020101021128440011ph.ppmi.p2m0111SAMPLEPHXXX03100004561288"
            + "5204594353036085802PH5912Tala Trading6011Makati City6304C9C0";
    private static final NewPaymentMethod GCASH =
            new NewPaymentMethod(Suppliers.TALA.id(), new MethodId("gcash"), MethodKind.GCASH, "GCash", "1020");

    private static final Staff ADA = new Staff("ada", Set.of(Role.ADMIN), SupplierScope.EVERY);

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger host = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.GCASH.account(), Methods.INSTAPAY.account())
            .with(Suppliers.BAYVIEW, Methods.BANK_TRANSFER.account());
    private final StoredPaymentMethods methods = new StoredPaymentMethods(database.methods(), host, clock);

    @Test
    void shouldHaveTheAccountAsTheHostDescribesIt_whenSetUp() {
        // when
        Outcome<?, MethodRefusal> outcome = methods.setUp(ADA, GCASH);

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(Methods.GCASH));
        assertThat(methods.offered(Suppliers.TALA.id()))
                .extracting(OfferedMethod::method)
                .containsExactly(Methods.GCASH);
        assertThat(database.auditRows())
                .containsExactly(new AuditEntry(
                        Suppliers.TALA.id(),
                        AuditAction.METHOD_SET_UP,
                        "ada",
                        "gcash",
                        Instant.parse("2026-03-02T01:30:00Z")));
    }

    @Test
    void shouldBeRefused_whenTheIdIsTaken() {
        // given
        methods.setUp(ADA, GCASH);
        NewPaymentMethod again =
                new NewPaymentMethod(Suppliers.TALA.id(), new MethodId("gcash"), MethodKind.INSTAPAY, "Other", "1010");

        // when
        Outcome<?, MethodRefusal> outcome = methods.setUp(ADA, again);

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(MethodRefusal.ID_TAKEN));
        assertThat(methods.offered(Suppliers.TALA.id()))
                .extracting(OfferedMethod::method)
                .containsExactly(Methods.GCASH);
        assertThat(database.auditRows()).hasSize(1);
    }

    @Test
    void shouldOfferTheQrCode_whenItsChecksumIsRight() {
        // when
        Outcome<?, MethodRefusal> outcome = methods.setUp(ADA, withQr(QR));

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(Methods.GCASH));
        assertThat(methods.offered(Suppliers.TALA.id()))
                .containsExactly(new OfferedMethod(Methods.GCASH, Optional.of(new QrPh(QR))));
    }

    @Test
    void shouldBeRefused_whenTheQrCodeIsWrong() {
        // when
        Outcome<?, MethodRefusal> outcome = methods.setUp(ADA, withQr(QR.replace("C9C0", "C9C1")));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(MethodRefusal.UNREADABLE_QR));
        assertThat(methods.offered(Suppliers.TALA.id())).isEmpty();
    }

    private static NewPaymentMethod withQr(String payload) {
        return new NewPaymentMethod(
                Suppliers.TALA.id(), new MethodId("gcash"), MethodKind.GCASH, "GCash", "1020", payload);
    }

    @Test
    void shouldBeRefused_whenTheAccountIsAnotherSuppliers() {
        // given
        NewPaymentMethod foreign =
                new NewPaymentMethod(Suppliers.BAYVIEW.id(), new MethodId("gcash"), MethodKind.GCASH, "GCash", "1020");

        // when
        Outcome<?, MethodRefusal> outcome = methods.setUp(ADA, foreign);

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(MethodRefusal.UNKNOWN_ACCOUNT));
        assertThat(methods.offered(Suppliers.BAYVIEW.id())).isEmpty();
        assertThat(database.auditRows()).isEmpty();
    }

    @Test
    void shouldShowEachSupplierItsOwn_whenTwoUseTheSameId() {
        // given
        methods.setUp(ADA, GCASH);
        methods.setUp(
                ADA,
                new NewPaymentMethod(
                        Suppliers.BAYVIEW.id(),
                        new MethodId("gcash"),
                        MethodKind.BANK_TRANSFER,
                        "Bank transfer",
                        "1010"));

        // then
        assertThat(methods.offered(Suppliers.TALA.id()))
                .extracting(OfferedMethod::method)
                .containsExactly(Methods.GCASH);
        assertThat(methods.offered(Suppliers.BAYVIEW.id()))
                .extracting(OfferedMethod::method)
                .extracting(method -> method.label())
                .containsExactly("Bank transfer");
    }

    @Test
    void shouldKeepNothing_whenTheHostIsOutOfReach() {
        // given
        host.outOfReach(true);

        // then
        assertThatThrownBy(() -> methods.setUp(ADA, GCASH)).isInstanceOf(UnavailableException.class);
        assertThat(methods.offered(Suppliers.TALA.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, false", "APPROVER, false", "ADMIN, true"})
    void shouldDependOnTheRole_whenSetUp(Role role, boolean may) {
        Staff staff = new Staff("ada", Set.of(role), SupplierScope.of(Suppliers.TALA.id()));

        assertThat(methods.setUp(staff, GCASH))
                .isEqualTo(may ? Outcome.accepted(Methods.GCASH) : Outcome.refused(MethodRefusal.NOT_ALLOWED));
        assertThat(methods.offered(Suppliers.TALA.id()))
                .extracting(OfferedMethod::method)
                .hasSize(may ? 1 : 0);
        assertThat(database.auditRows()).hasSize(may ? 1 : 0);
    }

    @Test
    void shouldBeRefused_whenTheSupplierIsOutOfReachOrThereIsNoRole() {
        Staff elsewhere = new Staff("ben", Set.of(Role.values()), SupplierScope.of(Suppliers.BAYVIEW.id()));
        Staff nobody = new Staff("guest", Set.of(), SupplierScope.EVERY);

        assertThat(methods.setUp(elsewhere, GCASH)).isEqualTo(Outcome.refused(MethodRefusal.NOT_ALLOWED));
        assertThat(methods.setUp(nobody, GCASH)).isEqualTo(Outcome.refused(MethodRefusal.NOT_ALLOWED));
        assertThat(methods.offered(Suppliers.TALA.id())).isEmpty();
        assertThat(database.auditRows()).isEmpty();
    }
}
