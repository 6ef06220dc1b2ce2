// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import org.slipway.api.SupplierId;
import org.slipway.api.method.PaymentMethod;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.MethodStore;

/** Payment methods in memory. */
final class MemoryMethodStore implements MethodStore {

    private final MemoryDatabase database;

    MemoryMethodStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<PaymentMethod> active(SupplierId supplier) {
        return database.transaction(() -> database.methods.stream()
                .filter(method -> method.supplier().equals(supplier))
                .toList());
    }

    @Override
    public boolean add(PaymentMethod added, AuditEntry audit) {
        return database.transaction(() -> {
            boolean taken = database.methods.stream()
                    .anyMatch(method -> method.supplier().equals(added.supplier())
                            && method.id().equals(added.id()));
            return !taken && database.methods.add(added) && database.trail.add(audit);
        });
    }
}
