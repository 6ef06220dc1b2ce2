// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.UnavailableException;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** The database is not there when the stores begin. */
class LateDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void shouldWork_whenTheDatabaseComesLate(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores().anotherNode();
        stores.outOfReach(true);
        assertThatThrownBy(() -> stores.methods().methods(Suppliers.TALA.id()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("database is not available");
        assertThatThrownBy(() -> stores.links().find("AAAAAAAAAAAAAAAAAAAAAA"))
                .isInstanceOf(UnavailableException.class);

        // when
        stores.outOfReach(false);

        // then
        assertThat(stores.methods().methods(Methods.GCASH.supplier())).isEmpty();
    }
}
