// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;

final class StaffTest {

    @Test
    void shouldSee_whenThereIsAnyRole() {
        assertThat(staff().maySee()).isFalse();
        assertThat(staff(Role.VIEWER).maySee()).isTrue();
        assertThat(staff(Role.APPROVER).maySee()).isTrue();
        assertThat(staff(Role.ADMIN).maySee()).isTrue();
    }

    @Test
    void shouldDecide_whenTheRoleIsApproverOnly() {
        assertThat(staff(Role.VIEWER, Role.ADMIN).mayDecide()).isFalse();
        assertThat(staff(Role.VIEWER, Role.APPROVER).mayDecide()).isTrue();
    }

    @Test
    void shouldSetUp_whenTheRoleIsAdminAndTheSupplierInReach() {
        Staff admin = new Staff("ana", Set.of(Role.ADMIN), SupplierScope.of(new SupplierId("tala")));

        assertThat(staff(Role.VIEWER, Role.APPROVER).maySetUp()).isFalse();
        assertThat(staff(Role.VIEWER, Role.APPROVER).maySetUp(new SupplierId("tala")))
                .isFalse();
        assertThat(admin.maySetUp()).isTrue();
        assertThat(admin.maySetUp(new SupplierId("tala"))).isTrue();
        assertThat(admin.maySetUp(new SupplierId("bayview"))).isFalse();
    }

    @Test
    void shouldBeABug_whenTheNameIsOutOfBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Staff("", Set.of(), SupplierScope.EVERY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Staff("a".repeat(101), Set.of(), SupplierScope.EVERY));
    }

    private static Staff staff(Role... roles) {
        return new Staff("ana", Set.of(roles), SupplierScope.EVERY);
    }
}
