// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.file.ScanState;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStatus;
import org.slipway.database.Damage;

/** The rows about attachments: what a scanner said, what they look like, and which are the same. */
public final class Findings {

    private static final int MOST_SAME = 10;

    /** Two halves, each served by an index of its own; joined by OR, neither would be. */
    private static final String SAME = "SELECT code, MAX(same_bytes), submitted, earlier, status FROM ("
            + other(
                    "1",
                    "slip mine JOIN slip other"
                            + " ON other.supplier = mine.supplier AND other.file_sha256 = mine.file_sha256")
            + " UNION ALL "
            + other(
                    "0",
                    "slip mine JOIN slip_pixels looks ON looks.supplier = mine.supplier AND looks.code = mine.code"
                            + " JOIN slip_pixels theirs ON theirs.supplier = looks.supplier AND theirs.sha256 = looks.sha256"
                            + " JOIN slip other ON other.supplier = theirs.supplier AND other.code = theirs.code")
            + ") twins GROUP BY code, submitted, earlier, status ORDER BY 3 DESC, 1 DESC";

    private Findings() {}

    private static String other(String bytes, String slips) {
        return "SELECT other.code, " + bytes + " AS same_bytes, other.submitted, other.status,"
                + " CASE WHEN other.submitted < mine.submitted"
                + " OR (other.submitted = mine.submitted AND other.code < mine.code) THEN 1 ELSE 0 END AS earlier"
                + " FROM " + slips + " WHERE mine.supplier = ?1 AND mine.code = ?2 AND other.code <> mine.code";
    }

    /** Writes down what is known of an attachment when its slip is stored. */
    public static void begin(EntityManager entities, SlipRef slip, Scan scan) {
        if (scan.state() == ScanState.WAITING) {
            of(
                            entities.createNativeQuery(
                                    "INSERT INTO slip_scan (supplier, code, state, signature) VALUES (?1, ?2, ?3, '')"),
                            slip)
                    .setParameter(3, scan.state().name())
                    .executeUpdate();
        }
    }

    static Optional<Scan> scan(EntityManager entities, SlipRef slip) {
        List<?> found = of(
                        entities.createNativeQuery(
                                "SELECT state, signature FROM slip_scan WHERE supplier = ?1 AND code = ?2"),
                        slip)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> Damage.checked("scan of slip " + slip.code(), () -> scan((Object[]) row)));
    }

    private static Scan scan(Object[] columns) {
        return new Scan(ScanState.valueOf((String) columns[0]), (String) columns[1]);
    }

    /** Only from waiting to something else. */
    static boolean update(EntityManager entities, SlipRef slip, Scan scan) {
        return of(
                                entities.createNativeQuery("UPDATE slip_scan SET state = ?3, signature = ?4"
                                        + " WHERE supplier = ?1 AND code = ?2 AND state = ?5"),
                                slip)
                        .setParameter(3, scan.state().name())
                        .setParameter(4, scan.signature())
                        .setParameter(5, ScanState.WAITING.name())
                        .executeUpdate()
                == 1;
    }

    static void pixels(EntityManager entities, SlipRef slip, String sha256) {
        String update = "UPDATE slip_pixels SET sha256 = ?3 WHERE supplier = ?1 AND code = ?2";
        String insert = "INSERT INTO slip_pixels (supplier, code, sha256) VALUES (?1, ?2, ?3)";
        int changed = of(entities.createNativeQuery(update), slip)
                .setParameter(3, sha256)
                .executeUpdate();
        if (changed == 0) {
            of(entities.createNativeQuery(insert), slip).setParameter(3, sha256).executeUpdate();
        }
    }

    static List<SameFile> same(EntityManager entities, SlipRef slip) {
        List<?> found = of(entities.createNativeQuery(SAME), slip)
                .setMaxResults(MOST_SAME)
                .getResultList();
        return found.stream()
                .map(row -> Damage.checked("same files of slip " + slip.code(), () -> same((Object[]) row)))
                .toList();
    }

    private static SameFile same(Object[] columns) {
        return new SameFile(
                new SlipCode((String) columns[0]),
                ((Number) columns[1]).intValue() == 1,
                ((Number) columns[3]).intValue() == 1,
                SlipStatus.valueOf((String) columns[4]));
    }

    private static Query of(Query query, SlipRef slip) {
        return query.setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value());
    }
}
