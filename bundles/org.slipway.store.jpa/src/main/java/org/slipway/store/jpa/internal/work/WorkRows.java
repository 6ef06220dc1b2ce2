// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.work.Work;
import org.slipway.store.jpa.internal.MicrosConverter;

/** Puts work into its table in a transaction that does something else as well. */
public final class WorkRows {

    private static final String COLUMNS =
            "INSERT INTO open_work (kind, supplier, target, payload, due, attempts, ended,"
                    + " refused, failed, lease_until, fence, parked, cause";

    /** The database numbers the rows. Written out, because the standard has no way to ask for the number. */
    private static final String INSERT = COLUMNS + ")"
            + " VALUES (?1, ?2, ?3, ?4, (SELECT micros FROM database_clock), 0, 'NONE', 0, 0, 0, 0, ?5, ?6)";

    /** Where two add the same at once, one is refused by the constraint, runs again, and finds it. */
    private static final String INSERT_MISSING = COLUMNS + ", waiting)"
            + " SELECT CAST(?1 AS VARCHAR(40)), CAST(?2 AS VARCHAR(64)), CAST(?3 AS VARCHAR(100)),"
            + " CAST(?4 AS VARCHAR(500)), micros, 0, 'NONE', 0, 0, 0, 0, CAST(?5 AS BOOLEAN), CAST(?6 AS VARCHAR(500)),"
            + " CAST(?7 AS VARCHAR(64)) FROM database_clock"
            + " WHERE NOT EXISTS (SELECT 1 FROM open_work WHERE supplier = ?2 AND waiting = ?7)";

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

    /** Adds work, due at once, that does not wait already; answers how many rows that were: one or none. */
    static int insertMissing(EntityManager entities, Work work) {
        return insertMissing(entities, work, false, "");
    }

    /** Adds work that a person has to look at, unless it was added for the same cause already. */
    static void insertParked(EntityManager entities, Work work, String cause) {
        insertMissing(entities, work, true, cause);
    }

    private static int insertMissing(EntityManager entities, Work work, boolean parked, String cause) {
        return query(entities, INSERT_MISSING, work, parked, cause)
                .setParameter(7, digest(work.kind().value(), work.target(), work.payload(), cause))
                .executeUpdate();
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

    /** What two pieces of work have in common that are the same: each text after its length. */
    private static String digest(String... texts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha256.update(bytes);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
