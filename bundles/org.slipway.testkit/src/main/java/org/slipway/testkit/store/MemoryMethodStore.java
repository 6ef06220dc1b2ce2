// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.method.MethodId;
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
    public List<PaymentMethod> active(SupplierId supplier) {
        return database.transaction(() -> database.methods.stream()
                .filter(method -> method.supplier().equals(supplier))
                .toList());
    }

    @Override
    public Map<MethodId, QrPh> qrCodes(SupplierId supplier) {
        return database.transaction(() -> active(supplier).stream()
                .filter(database.qrCodes::containsKey)
                .collect(Collectors.toMap(PaymentMethod::id, database.qrCodes::get)));
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
