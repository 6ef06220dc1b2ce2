// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.lang.reflect.Proxy;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.spi.host.BoundedHost;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.store.MemoryDatabase;

/** The portal beside the books. */
final class LedgerPortal {

    private LedgerPortal() {}

    static PortalStores empty() {
        return on(new MemoryDatabase(MutableClock.standing()));
    }

    static PortalStores on(MemoryDatabase database) {
        return PortalStores.of(database.work(), database.slips(), hosts("none"));
    }

    /** All suppliers have their books here, but for one. */
    static BoundedHost hosts(String elsewhere) {
        SupplierScope other = SupplierScope.of(new SupplierId(elsewhere));
        return (BoundedHost) Proxy.newProxyInstance(
                BoundedHost.class.getClassLoader(),
                new Class<?>[] {BoundedHost.class},
                (self, method, arguments) -> !other.equals(arguments[1]));
    }
}
