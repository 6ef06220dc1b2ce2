// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import org.slipway.api.SupplierId;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.AuditVerdict;

/** An audit trail in memory, which nobody can change behind its back. */
final class MemoryAuditTrail implements AuditTrail {

    private final MemoryDatabase database;

    MemoryAuditTrail(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public AuditVerdict verify(SupplierId supplier) {
        return new AuditVerdict.Whole(database.transaction(() -> database.trail.stream()
                .filter(entry -> entry.supplier().equals(supplier))
                .count()));
    }
}
