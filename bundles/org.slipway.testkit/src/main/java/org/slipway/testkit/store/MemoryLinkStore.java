// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.Optional;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;

/** Portal links in memory. */
final class MemoryLinkStore implements LinkStore {

    private final MemoryDatabase database;

    MemoryLinkStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void add(StoredLink link, AuditEntry audit) {
        database.transaction(() -> {
            if (database.links.putIfAbsent(link.selector(), link) != null) {
                throw new IllegalStateException("selector is used already: " + link.selector());
            }
            return database.trail.add(audit);
        });
    }

    @Override
    public Optional<StoredLink> find(String selector) {
        return database.transaction(() -> Optional.ofNullable(database.links.get(selector)));
    }
}
