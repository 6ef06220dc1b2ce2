// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.junit.jupiter.api.Nested;
import org.slipway.testkit.store.SlipSearchContract;
import org.slipway.testkit.store.StoresUnderTest;

class JpaSlipSearchTest {

    @Nested
    class OnDerby extends SlipSearchContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.DERBY.emptyStores();
        }
    }

    @Nested
    class OnPostgreSql extends SlipSearchContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.POSTGRESQL.emptyStores();
        }
    }
}
