// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.QrPh;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.MethodStore;

/** Payment methods in memory. */
final class MemoryMethodStore implements MethodStore {

    private final MemoryDatabase database;

    MemoryMethodStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<OfferedMethod> offered(SupplierId supplier) {
        return database.transaction(() -> database.methods.stream()
                .filter(method -> method.supplier().equals(supplier))
                .map(method -> new OfferedMethod(method, Optional.ofNullable(database.qrCodes.get(method))))
                .toList());
    }

    @Override
    public boolean add(PaymentMethod added, Optional<QrPh> qrCode, AuditEntry audit) {
        return database.transaction(() -> {
            boolean taken = database.methods.stream()
                    .anyMatch(method -> method.supplier().equals(added.supplier())
                            && method.id().equals(added.id()));
            if (taken) {
                return false;
            }
            database.methods.add(added);
            qrCode.ifPresent(code -> database.qrCodes.put(added, code));
            database.trail.add(audit);
            return true;
        });
    }
}
