// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import org.jspecify.annotations.Nullable;
import org.slipway.database.RealDatabase;

/** The databases that every store test runs on; each is made once and emptied for every test. */
enum TestDatabase {
    DERBY(RealDatabase.DERBY),
    POSTGRESQL(RealDatabase.POSTGRESQL);

    private final RealDatabase real;
    private @Nullable JpaStores stores;

    TestDatabase(RealDatabase real) {
        this.real = real;
    }

    /** Stores on this database, with nothing in it. */
    synchronized JpaStores emptyStores() {
        if (stores == null) {
            stores = new JpaStores(real.fresh(SchemaStart.MIGRATIONS));
        }
        stores.clear();
        return stores;
    }

    /** Stores on the database of this URL, with what is in it. */
    static JpaStores storesOn(String url) {
        return new JpaStores(RealDatabase.pool(url, SchemaStart.MIGRATIONS));
    }
}
