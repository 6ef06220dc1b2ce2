// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.approval.web.internal.Realm.Account;
import org.slipway.approval.web.internal.StaffRights.Missing;

final class StaffRightsTest {

    @Test
    void shouldReadRolesAndSuppliers_whenAccountHasThem() {
        // when
        Outcome<Staff, Missing> rights = rights(
                "slipway-approver", "slipway-viewer", "slipway-supplier.tala", "slipway-supplier.bayview", "admin");

        // then
        SupplierScope scope = new SupplierScope(false, Set.of(new SupplierId("tala"), new SupplierId("bayview")));
        assertThat(rights).isEqualTo(Outcome.accepted(new Staff("liza", Set.of(Role.APPROVER, Role.VIEWER), scope)));
    }

    @Test
    void shouldReachEverySupplier_whenStarIsAmongThem() {
        assertThat(rights("slipway-admin", "slipway-supplier.*", "slipway-supplier.tala"))
                .isEqualTo(Outcome.accepted(new Staff("liza", Set.of(Role.ADMIN), SupplierScope.EVERY)));
    }

    @Test
    void shouldMissARole_whenRolesAreOthers() {
        assertThat(rights("admin", "Slipway-Approver", "slipway-supplier.tala"))
                .isEqualTo(Outcome.refused(Missing.ROLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slipway-supplier.", "slipway-supplier", "slipway-supplier.a b", "slipway-supplier-tala"})
    void shouldMissASupplier_whenNoneIsNamed(String role) {
        assertThat(rights("slipway-approver", role)).isEqualTo(Outcome.refused(Missing.SUPPLIER));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb"})
    void shouldMissAUsableName_whenNameCanNotBeWrittenDown(String name) {
        assertThat(StaffRights.of(new Account(name, Set.of("slipway-approver", "slipway-supplier.*"))))
                .isEqualTo(Outcome.refused(Missing.USABLE_NAME));
        assertThat(StaffRights.of(new Account("x".repeat(101), Set.of("slipway-approver", "slipway-supplier.*"))))
                .isEqualTo(Outcome.refused(Missing.USABLE_NAME));
    }

    private static Outcome<Staff, Missing> rights(String... roles) {
        return StaffRights.of(new Account("liza", Set.of(roles)));
    }
}
