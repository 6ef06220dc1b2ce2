// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.simulation.CrashPoint;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkStore;

/** The work of a process, which ends after a claim or before it writes down what came of one. */
record HaltingWork(WorkStore store, Halts halts) implements WorkStore {

    @Override
    public void add(List<Work> work, List<AuditEntry> audit) {
        store.add(work, audit);
    }

    @Override
    public Optional<WorkClaim> claim(WorkKind kind, Optional<SupplierId> served, Duration lease) {
        Optional<WorkClaim> claim = store.claim(kind, served, lease);
        if (claim.isPresent()) {
            halts.at(CrashPoint.AFTER_CLAIM);
        }
        return claim;
    }

    @Override
    public boolean complete(WorkClaim claim, List<Work> next, List<AuditEntry> audit) {
        halts.at(CrashPoint.BEFORE_SETTLE);
        return store.complete(claim, next, audit);
    }

    @Override
    public boolean retry(WorkClaim claim, Failure failure, Duration after) {
        halts.at(CrashPoint.BEFORE_SETTLE);
        return store.retry(claim, failure, after);
    }

    @Override
    public void park(WorkClaim claim, String cause) {
        halts.at(CrashPoint.BEFORE_SETTLE);
        store.park(claim, cause);
    }

    @Override
    public Depth depth(WorkKind kind) {
        return store.depth(kind);
    }
}
