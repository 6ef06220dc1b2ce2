// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.supplier.SupplierSettings;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StoredProfile;
import org.slipway.spi.store.SupplierProfileStore;

/** Profiles of suppliers in memory. */
final class MemorySupplierProfileStore implements SupplierProfileStore {

    private final MemoryDatabase database;

    MemorySupplierProfileStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<StoredProfile> find(SupplierId supplier) {
        return database.transaction(() -> Optional.ofNullable(database.profiles.get(supplier)));
    }

    @Override
    public Map<SupplierId, StaffDigest> digests() {
        return database.transaction(() -> database.profiles.entrySet().stream()
                .filter(one -> !one.getValue().profile().digest().rhythm().off())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().profile().digest())));
    }

    @Override
    public boolean change(SupplierId supplier, long version, SupplierProfile profile, AuditEntry audit) {
        return database.transaction(() -> {
            long there = Optional.ofNullable(database.profiles.get(supplier))
                    .map(StoredProfile::version)
                    .orElse(0L);
            if (there != version) {
                return false;
            }
            SupplierSettings.Change change = new SupplierSettings.Change(audit.actor(), audit.at());
            database.profiles.put(supplier, new StoredProfile(profile, version + 1, change));
            database.trail.add(audit);
            return true;
        });
    }
}
