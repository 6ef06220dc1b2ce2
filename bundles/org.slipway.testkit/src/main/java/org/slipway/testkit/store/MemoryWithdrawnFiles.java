// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.store.WithdrawnFiles;

/** Files of withdrawn slips in memory. */
final class MemoryWithdrawnFiles implements WithdrawnFiles {

    private final MemoryDatabase database;

    MemoryWithdrawnFiles(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<SlipRef> kept(Instant withdrawnBefore, int limit) {
        return database.transaction(() -> database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(slip -> due(slip, withdrawnBefore))
                .sorted(Comparator.comparing((Slip slip) -> withdrawn(slip).orElseThrow())
                        .thenComparing(slip -> slip.code().value()))
                .limit(limit)
                .map(Slip::ref)
                .toList());
    }

    @Override
    public boolean remove(SlipRef slip, Instant withdrawnBefore, AuditEntry audit) {
        return database.transaction(() -> {
            if (!kept(withdrawnBefore, Integer.MAX_VALUE).contains(slip)) {
                return false;
            }
            database.files().remove(slip);
            return database.trail.add(audit);
        });
    }

    private boolean due(Slip slip, Instant before) {
        return !database.removed.contains(slip.ref())
                && withdrawn(slip).filter(at -> at.isBefore(before)).isPresent();
    }

    private static Optional<Instant> withdrawn(Slip slip) {
        return slip.state() instanceof SlipState.Withdrawn state ? Optional.of(state.at()) : Optional.empty();
    }
}
