// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkStore;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.UnfencedRows;

/** A store of work that takes every answer, however old its claim is. */
record UnfencedWork(WorkStore work, MemoryDatabase database) implements WorkStore {

    @Override
    public void add(List<Work> more, List<AuditEntry> audit) {
        work.add(more, audit);
    }

    @Override
    public Optional<WorkClaim> claim(WorkKind kind, Optional<SupplierId> served, Duration lease) {
        return work.claim(kind, served, lease);
    }

    @Override
    public boolean complete(WorkClaim claim, List<Work> next, List<AuditEntry> audit) {
        UnfencedRows.giveBack(database, claim);
        return work.complete(claim, next, audit);
    }

    @Override
    public boolean retry(WorkClaim claim, Failure failure, Duration after) {
        UnfencedRows.giveBack(database, claim);
        return work.retry(claim, failure, after);
    }

    @Override
    public void park(WorkClaim claim, String cause) {
        UnfencedRows.giveBack(database, claim);
        work.park(claim, cause);
    }

    @Override
    public Depth depth(WorkKind kind) {
        return work.depth(kind);
    }
}
