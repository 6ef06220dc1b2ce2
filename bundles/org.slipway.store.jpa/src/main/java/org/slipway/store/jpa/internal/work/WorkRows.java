// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.util.List;
import javax.persistence.EntityManager;
import org.slipway.spi.work.Work;

/** Puts work into its table in a transaction that does something else as well. */
public final class WorkRows {

    /** The database numbers the rows. Written out, because the standard has no way to ask for the number. */
    private static final String INSERT = "INSERT INTO open_work (kind, supplier, target, payload, due, attempts, ended,"
            + " refused, failed, lease_until, fence, parked, cause)"
            + " VALUES (?1, ?2, ?3, ?4, (SELECT micros FROM database_clock), 0, 'NONE', 0, 0, 0, 0, ?5, ?6)";

    private WorkRows() {}

    /** Adds work, due at once. */
    public static void insert(EntityManager entities, List<Work> works) {
        works.forEach(work -> insert(entities, work, false, ""));
    }

    /** Adds work that a person has to look at. */
    static void insertParked(EntityManager entities, Work work, String cause) {
        insert(entities, work, true, cause);
    }

    private static void insert(EntityManager entities, Work work, boolean parked, String cause) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, work.kind().value())
                .setParameter(2, work.supplier().value())
                .setParameter(3, work.target())
                .setParameter(4, work.payload())
                .setParameter(5, parked)
                .setParameter(6, cause)
                .executeUpdate();
    }
}
