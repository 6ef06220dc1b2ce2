// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.junit.jupiter.api.Nested;
import org.slipway.testkit.store.SlipFirstApprovalContract;
import org.slipway.testkit.store.StoresUnderTest;

/** With {@code -Dslipway.races=1000} as often as one likes. */
class JpaSlipFirstApprovalTest {

    private static final int ROUNDS = Integer.getInteger("slipway.races", 25);

    @Nested
    class OnDerby extends SlipFirstApprovalContract {

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
    class OnPostgreSql extends SlipFirstApprovalContract {

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
