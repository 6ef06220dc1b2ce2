// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.junit.jupiter.api.Nested;
import org.slipway.testkit.store.StoresUnderTest;
import org.slipway.testkit.store.WorkStoreContract;

class JpaWorkStoreTest {

    @Nested
    class OnDerby extends WorkStoreContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.DERBY.emptyStores();
        }
    }

    @Nested
    class OnPostgreSql extends WorkStoreContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.POSTGRESQL.emptyStores();
        }
    }
}
