// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;

final class StaffSessionTest {

    @Test
    void shouldReadBackWhatWasWritten_whenSuppliersAreNamed() {
        // given
        SupplierScope scope = new SupplierScope(false, Set.of(new SupplierId("tala"), new SupplierId("a,b|c")));
        StaffSession session = new StaffSession("id", new Staff("José | x", Set.of(Role.APPROVER, Role.ADMIN), scope));

        // when // then
        assertThat(session.write()).isEqualTo("id\nJosé | x\nADMIN APPROVER\na,b|c tala");
        assertThat(StaffSession.read(session.write())).hasValue(session);
    }

    @Test
    void shouldReadBackWhatWasWritten_whenEverySupplierIsInReach() {
        // given
        StaffSession session = new StaffSession("id", new Staff("liza", Set.of(Role.VIEWER), SupplierScope.EVERY));

        // when // then
        assertThat(StaffSession.read(session.write())).hasValue(session);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "id\n\nVIEWER\n*", "id\nliza\nBOSS\n*", "id\n1\nliza\nVIEWER\n*", "1\n2\n3\n4\n5\n6"})
    void shouldReadNothing_whenTextIsAnotherReleases(String text) {
        assertThat(StaffSession.read(text)).isEmpty();
    }
}
