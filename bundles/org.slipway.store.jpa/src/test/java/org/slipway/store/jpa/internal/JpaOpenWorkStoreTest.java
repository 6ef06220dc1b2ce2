// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.junit.jupiter.api.Nested;
import org.slipway.testkit.store.OpenWorkStoreContract;
import org.slipway.testkit.store.StoresUnderTest;

class JpaOpenWorkStoreTest {

    @Nested
    class OnDerby extends OpenWorkStoreContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.DERBY.emptyStores();
        }
    }

    @Nested
    class OnPostgreSql extends OpenWorkStoreContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.POSTGRESQL.emptyStores();
        }
    }
}
