// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.store.FindingStore.SlipMarks;

/** The rows by which the pictures of slips are known again; of a slip that is not there, none is written. */
final class PictureRows {

    private static final String UPDATE =
            "UPDATE slip_picture SET marks = ?3, sketch = ?4 WHERE supplier = ?1 AND code = ?2";

    private static final String INSERT =
            "INSERT INTO slip_picture (supplier, code, marks, sketch, submitted) VALUES (?1, ?2, ?3, ?4, ?5)";

    private static final String NEWEST = "SELECT code, marks FROM slip_picture"
            + " WHERE supplier = ?1 AND code <> ?2 ORDER BY submitted DESC, code DESC";

    private PictureRows() {}

    static void store(EntityManager entities, SlipRef slip, byte[] marks, byte[] sketch) {
        int changed = of(entities.createNativeQuery(UPDATE), slip)
                .setParameter(3, marks)
                .setParameter(4, sketch)
                .executeUpdate();
        if (changed == 0) {
            submitted(entities, slip)
                    .ifPresent(micros -> of(entities.createNativeQuery(INSERT), slip)
                            .setParameter(3, marks)
                            .setParameter(4, sketch)
                            .setParameter(5, micros)
                            .executeUpdate());
        }
    }

    private static Optional<Long> submitted(EntityManager entities, SlipRef slip) {
        List<?> found = of(
                        entities.createNativeQuery("SELECT submitted FROM slip WHERE supplier = ?1 AND code = ?2"),
                        slip)
                .getResultList();
        return found.stream().findFirst().map(micros -> ((Number) micros).longValue());
    }

    static Optional<byte[]> marks(EntityManager entities, SlipRef slip) {
        return bytes(of(
                entities.createNativeQuery("SELECT marks FROM slip_picture WHERE supplier = ?1 AND code = ?2"), slip));
    }

    static Optional<byte[]> sketch(EntityManager entities, SlipRef slip) {
        return bytes(of(
                entities.createNativeQuery("SELECT sketch FROM slip_picture WHERE supplier = ?1 AND code = ?2"), slip));
    }

    private static Optional<byte[]> bytes(Query query) {
        List<?> found = query.getResultList();
        return found.stream().findFirst().map(byte[].class::cast);
    }

    static List<SlipMarks> newest(EntityManager entities, SlipRef slip, int limit) {
        List<?> found = of(entities.createNativeQuery(NEWEST), slip)
                .setMaxResults(limit)
                .getResultList();
        return found.stream().map(row -> marks((Object[]) row)).toList();
    }

    private static SlipMarks marks(Object[] columns) {
        return new SlipMarks(new SlipCode((String) columns[0]), (byte[]) columns[1]);
    }

    private static Query of(Query query, SlipRef slip) {
        return query.setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value());
    }
}
