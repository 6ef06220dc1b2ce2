// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.spi.store.DigestStore;
import org.slipway.spi.work.Work;

/** Until when staff was told, in memory. */
final class MemoryDigestStore implements DigestStore {

    private final MemoryDatabase database;

    private final MemoryWorkStore work;

    MemoryDigestStore(MemoryDatabase database, MemoryWorkStore work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public Map<SupplierId, Instant> reported() {
        return database.transaction(() -> Map.copyOf(database.reported));
    }

    @Override
    public boolean report(SupplierId supplier, Optional<Instant> before, Instant until, List<Work> mails) {
        Instant cut = until.truncatedTo(ChronoUnit.MICROS);
        return database.transaction(() -> {
            if (!Optional.ofNullable(database.reported.get(supplier)).equals(before)) {
                return false;
            }
            database.reported.put(supplier, cut);
            return work.insert(mails, List.of());
        });
    }
}
