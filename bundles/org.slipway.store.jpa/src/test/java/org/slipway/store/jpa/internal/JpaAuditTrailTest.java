// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.junit.jupiter.api.Nested;
import org.slipway.testkit.store.AuditTrailContract;
import org.slipway.testkit.store.StoresUnderTest;

class JpaAuditTrailTest {

    @Nested
    class OnDerby extends AuditTrailContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.DERBY.emptyStores();
        }
    }

    @Nested
    class OnPostgreSql extends AuditTrailContract {

        @Override
        protected StoresUnderTest emptyStores() {
            return TestDatabase.POSTGRESQL.emptyStores();
        }
    }
}
