// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.store.jpa.internal.MicrosConverter;

/** Puts work into its table in a transaction that does something else as well. */
public final class WorkRows {

    private static final String COLUMNS =
            "INSERT INTO open_work (kind, supplier, target, payload, due, attempts, ended,"
                    + " refused, failed, lease_until, fence, parked, cause";

    /** The database numbers the rows. Written out, because the standard has no way to ask for the number. */
    private static final String INSERT = COLUMNS + ")"
            + " VALUES (?1, ?2, ?3, ?4, (SELECT micros FROM database_clock), 0, 'NONE', 0, 0, 0, 0, ?5, ?6)";

    /** Due later, and taken out again if the step of a slip that has ordered it is taken back before. */
    private static final String INSERT_LATER =
            COLUMNS + ", step_no)" + " VALUES (?1, ?2, ?3, ?4, ?7, 0, 'NONE', 0, 0, 0, 0, ?5, ?6, ?8)";

    private static final String TAKE_BACK = "DELETE FROM open_work WHERE supplier = ?1 AND target = ?2 AND step_no = ?3"
            + " AND fence = 0 AND parked = FALSE AND due > ?4";

    private WorkRows() {}

    /** Adds work, due at once, in a transaction that can't be done twice. */
    public static void insert(EntityManager entities, List<Work> works) {
        works.forEach(work -> query(entities, INSERT, work, false, "").executeUpdate());
    }

    /** Adds work that a step of a slip has ordered, due at a later time. */
    public static void insertLater(EntityManager entities, List<Work> works, int step, Instant due) {
        works.forEach(work -> query(entities, INSERT_LATER, work, false, "")
                .setParameter(7, MicrosConverter.toMicros(due))
                .setParameter(8, step)
                .executeUpdate());
    }

    /** Takes out what a step of a slip has ordered, where nobody has begun it and it is not due; answers how many that were. */
    public static int takeBack(EntityManager entities, SlipRef slip, int step, Instant now) {
        return entities.createNativeQuery(TAKE_BACK)
                .setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value())
                .setParameter(3, step)
                .setParameter(4, MicrosConverter.toMicros(now))
                .executeUpdate();
    }

    /** Whether work of this kind waits about the same, claimed and set aside or not. */
    public static boolean waits(EntityManager entities, Work work) {
        return !entities.createQuery(
                        "SELECT w.id FROM WorkRow w WHERE w.supplier = :supplier AND w.target = :target"
                                + " AND w.kind = :kind",
                        Long.class)
                .setParameter("supplier", work.supplier().value())
                .setParameter("target", work.target())
                .setParameter("kind", work.kind().value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Takes out work that was not tried since it was read and that nobody has claimed; false if there is none such. */
    public static boolean takeOut(EntityManager entities, OpenWork order, Instant now) {
        return entities.createQuery("DELETE FROM WorkRow w WHERE w.supplier = :supplier AND w.id = :id"
                                + " AND w.attempts = :attempts AND w.leaseUntil <= :now")
                        .setParameter("supplier", order.supplier().value())
                        .setParameter("id", order.id())
                        .setParameter("attempts", order.progress().attempts())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Whether this worker still has the row, which nobody else is given until the transaction ends. */
    public static boolean hold(EntityManager entities, WorkClaim claim) {
        return entities.createQuery("UPDATE WorkRow w SET w.fence = w.fence WHERE w.supplier = :supplier AND w.id = :id"
                                + " AND w.fence = :fence AND w.leaseUntil <> :none")
                        .setParameter("supplier", claim.work().supplier().value())
                        .setParameter("id", claim.id())
                        .setParameter("fence", claim.fence())
                        .setParameter("none", Instant.EPOCH)
                        .executeUpdate()
                == 1;
    }

    private static Query query(EntityManager entities, String sql, Work work, boolean parked, String cause) {
        return entities.createNativeQuery(sql)
                .setParameter(1, work.kind().value())
                .setParameter(2, work.supplier().value())
                .setParameter(3, work.target())
                .setParameter(4, work.payload())
                .setParameter(5, parked)
                .setParameter(6, cause);
    }
}
