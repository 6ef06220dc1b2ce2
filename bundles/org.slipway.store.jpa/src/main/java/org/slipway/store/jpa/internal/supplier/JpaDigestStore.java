// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.supplier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.database.Transactions;
import org.slipway.spi.store.DigestStore;
import org.slipway.spi.work.Work;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.work.WorkRows;

/** Until when staff was told, in a table, a row each; the row is moved by one update that holds for one node only. */
@Component
public final class JpaDigestStore implements DigestStore {

    private final Transactions transactions;

    @Activate
    public JpaDigestStore(@Reference Database database) {
        this.transactions = database.transactions();
    }

    @Override
    public Map<SupplierId, Instant> reported() {
        return transactions.read(entities -> entities.createQuery("SELECT r FROM DigestRow r", DigestRow.class)
                .getResultStream()
                .collect(Collectors.toMap(DigestRow::supplier, DigestRow::reportedUntil)));
    }

    @Override
    public boolean report(SupplierId supplier, Optional<Instant> before, Instant until, List<Work> work) {
        Instant cut = until.truncatedTo(ChronoUnit.MICROS);
        return transactions.write(entities -> {
            boolean moved = before.map(told -> move(entities, supplier, told, cut))
                    .orElseGet(() -> add(entities, new DigestRow(supplier, cut)));
            if (moved) {
                WorkRows.insert(entities, work);
            }
            return moved;
        });
    }

    /** Where two add at once, one is refused by the key, runs again, and finds it. */
    private static boolean add(EntityManager entities, DigestRow row) {
        boolean missing = entities.find(DigestRow.class, row.supplier().value()) == null;
        if (missing) {
            entities.persist(row);
        }
        return missing;
    }

    private static boolean move(EntityManager entities, SupplierId supplier, Instant before, Instant until) {
        return entities.createQuery("UPDATE DigestRow r SET r.reportedUntil = :until"
                                + " WHERE r.supplier = :supplier AND r.reportedUntil = :before")
                        .setParameter("until", until)
                        .setParameter("supplier", supplier.value())
                        .setParameter("before", before)
                        .executeUpdate()
                == 1;
    }
}
