// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.junit.jupiter.api.Nested;
import org.slipway.testkit.store.SlipDecisionContract;
import org.slipway.testkit.store.StoresUnderTest;

class JpaSlipDecisionTest {

    private static final int ROUNDS = 25;

    @Nested
    class OnDerby extends SlipDecisionContract {

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
    class OnPostgreSql extends SlipDecisionContract {

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
