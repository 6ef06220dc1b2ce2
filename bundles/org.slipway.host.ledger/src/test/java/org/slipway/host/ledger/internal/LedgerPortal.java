// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import org.slipway.testkit.MutableClock;
import org.slipway.testkit.store.MemoryDatabase;

/** The portal's stores beside the books. */
final class LedgerPortal {

    private LedgerPortal() {}

    static PortalStores empty() {
        return on(new MemoryDatabase(MutableClock.standing()));
    }

    static PortalStores on(MemoryDatabase database) {
        return PortalStores.of(database.work(), database.slips());
    }
}
