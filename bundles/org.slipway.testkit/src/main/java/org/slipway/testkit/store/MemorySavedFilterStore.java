// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slipway.api.approval.SavedFilter;
import org.slipway.spi.store.SavedFilterStore;

/** Filters of staff in memory. */
final class MemorySavedFilterStore implements SavedFilterStore {

    private final MemoryDatabase database;

    MemorySavedFilterStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<SavedFilter> of(Owner owner) {
        return database.transaction(() -> List.copyOf(kept(owner).values()));
    }

    @Override
    public boolean save(Owner owner, SavedFilter filter, int most) {
        return database.transaction(() -> {
            Map<String, SavedFilter> kept = kept(owner);
            boolean room = kept.containsKey(filter.name()) || kept.size() < most;
            if (room) {
                kept.put(filter.name(), filter);
            }
            return room;
        });
    }

    @Override
    public void remove(Owner owner, String name) {
        database.transaction(() -> {
            kept(owner).remove(name);
            return true;
        });
    }

    private Map<String, SavedFilter> kept(Owner owner) {
        return database.filters.computeIfAbsent(owner, none -> new TreeMap<>());
    }
}
