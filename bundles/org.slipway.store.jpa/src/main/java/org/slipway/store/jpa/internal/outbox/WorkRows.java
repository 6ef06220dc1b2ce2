// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.outbox;

import java.util.List;
import javax.persistence.EntityManager;
import org.slipway.spi.outbox.Work;

/** Puts work into the outbox in a transaction that does something else as well. */
public final class WorkRows {

    /** The database numbers the rows. Written out, because the standard has no way to ask for the number. */
    private static final String INSERT = "INSERT INTO outbox (queue, kind, supplier, subject, mail_kind, recipient,"
            + " due, attempts, lease_until, fence, parked)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT micros FROM database_clock), 0, 0, 0, FALSE)";

    private WorkRows() {}

    /** Adds work, due at once. */
    public static void insert(EntityManager entities, List<Work> works) {
        for (Work work : works) {
            WorkColumns.of(work).setTo(entities.createNativeQuery(INSERT)).executeUpdate();
        }
    }
}
