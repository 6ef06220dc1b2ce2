// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import org.slipway.spi.work.WorkClaim;

/** Makes rows of work take the answer of a worker that was overtaken, as a store without fences would. */
public final class UnfencedRows {

    private UnfencedRows() {}

    /** The row, if it is there, is that claim's again, whoever has had it meanwhile. */
    public static void giveBack(MemoryDatabase database, WorkClaim claim) {
        database.rows.computeIfPresent(
                claim.id(),
                (id, row) -> new MemoryWorkStore.Row(
                        id,
                        row.work(),
                        row.attempts(),
                        claim.fence(),
                        new MemoryWorkStore.Turn(
                                row.due(),
                                Instant.MAX,
                                row.turn().parked(),
                                row.turn().cause())));
    }
}
