// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.junit.jupiter.api.Nested;
import org.slipway.testkit.store.SlipSealContract;
import org.slipway.testkit.store.StoresUnderTest;

class JpaSlipSealTest {

    @Nested
    class OnDerby extends SlipSealContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.DERBY.emptyStores();
        }
    }

    @Nested
    class OnPostgreSql extends SlipSealContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.POSTGRESQL.emptyStores();
        }
    }
}
