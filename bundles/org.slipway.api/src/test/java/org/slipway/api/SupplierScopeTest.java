// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class SupplierScopeTest {

    private static final SupplierId TALA = new SupplierId("tala");
    private static final SupplierId BAYVIEW = new SupplierId("bayview");

    @Test
    void shouldReachItsSuppliersOnly_whenNamed() {
        assertThat(SupplierScope.of(TALA).reaches(TALA)).isTrue();
        assertThat(SupplierScope.of(TALA).reaches(BAYVIEW)).isFalse();
    }

    @Test
    void shouldReachAll_whenEvery() {
        assertThat(SupplierScope.EVERY.reaches(BAYVIEW)).isTrue();
        assertThat(new SupplierScope(true, Set.of(TALA))).isEqualTo(SupplierScope.EVERY);
    }

    @Test
    void shouldReachNothing_whenEmpty() {
        assertThat(new SupplierScope(false, Set.of()).reaches(TALA)).isFalse();
    }
}
