// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodPresentation;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

/** Who is told of accounts that wait: who may confirm them, and nobody else. */
final class ToConfirmTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final SupplierScope BOTH = new SupplierScope(false, Set.of(TALA, Suppliers.BAYVIEW.id()));

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final StoredPaymentMethods methods = new StoredPaymentMethods(
            database.methods(),
            new ConfiguredMethods(),
            new RememberedOffers(MutableClock.standing()),
            MutableClock.standing());

    @BeforeEach
    void propose() {
        propose(TALA, "one", "ada");
        propose(TALA, "two", "ada");
        propose(TALA, "three", "Ben");
        propose(Suppliers.BAYVIEW.id(), "one", "ada");
    }

    @Test
    void shouldCountThoseOfOthers_whenAnAdminAsks() {
        assertThat(methods.toConfirm(admin("ben", BOTH))).isEqualTo(Map.of(TALA, 2, Suppliers.BAYVIEW.id(), 1));
        assertThat(methods.toConfirm(admin("ADA", BOTH))).isEqualTo(Map.of(TALA, 1));
        assertThat(methods.toConfirm(admin("cora", SupplierScope.of(Suppliers.BAYVIEW.id()))))
                .isEqualTo(Map.of(Suppliers.BAYVIEW.id(), 1));
    }

    @Test
    void shouldTellNothing_whenWhoAsksIsNoAdmin() {
        assertThat(methods.toConfirm(new Staff("liza", Set.of(Role.APPROVER, Role.VIEWER), SupplierScope.EVERY)))
                .isEmpty();
    }

    @Test
    void shouldNameThreeSuppliers_whenThereAreMore() {
        // given
        List.of("a1", "a2", "a3").forEach(id -> propose(new SupplierId(id), "one", "ada"));

        // then
        assertThat(methods.toConfirm(admin("root", SupplierScope.EVERY)))
                .containsOnlyKeys(new SupplierId("a1"), new SupplierId("a2"), new SupplierId("a3"));
    }

    private static Staff admin(String name, SupplierScope scope) {
        return new Staff(name, Set.of(Role.ADMIN), scope);
    }

    private void propose(SupplierId supplier, String id, String by) {
        ManagedMethod method = ManagedMethod.unstored(
                        supplier, new MethodId(id), new MethodPresentation("Label", "", 1))
                .proposed(new Proposed(
                        Methods.account(Methods.GCASH),
                        by,
                        MutableClock.standing().instant()));
        database.methods().save(method, List.of());
    }
}
