// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.junit.jupiter.api.Nested;
import org.slipway.testkit.store.SlipStoreContract;
import org.slipway.testkit.store.StoresUnderTest;

class JpaSlipStoreTest {

    private static final int ROUNDS = 25;

    @Nested
    class OnDerby extends SlipStoreContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.DERBY.emptyStores();
        }

        @Override
        protected int rounds() {
            return ROUNDS;
        }
    }

    @Nested
    class OnPostgreSql extends SlipStoreContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.POSTGRESQL.emptyStores();
        }

        @Override
        protected int rounds() {
            return ROUNDS;
        }
    }
}
