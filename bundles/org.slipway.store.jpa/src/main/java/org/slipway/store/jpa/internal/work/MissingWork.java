// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.persistence.EntityManager;
import org.slipway.database.MissingRows;
import org.slipway.spi.work.Work;

/** Adds work that does not wait already. */
final class MissingWork {

    /** The database numbers the rows. */
    private static final String INSERT = "INSERT INTO open_work (kind, supplier, target, payload, due, attempts, ended,"
            + " refused, failed, lease_until, fence, parked, cause, waiting)"
            + " VALUES (?, ?, ?, ?, (SELECT micros FROM database_clock), 0, 'NONE', 0, 0, 0, 0, ?, ?, ?)";

    private MissingWork() {}

    /** Adds work, due at once; answers how many rows that were. */
    static int insert(EntityManager entities, List<Work> works) {
        return MissingRows.insert(
                entities,
                INSERT,
                works.stream().map(work -> row(work, false, "")).toList());
    }

    /** Adds work that a person has to look at, unless it was added for the same cause already. */
    static void insertParked(EntityManager entities, Work work, String cause) {
        MissingRows.insert(entities, INSERT, List.of(row(work, true, cause)));
    }

    private static List<Object> row(Work work, boolean parked, String cause) {
        String kind = work.kind().value();
        String same = digest(kind, work.target(), work.payload(), cause);
        return List.of(kind, work.supplier().value(), work.target(), work.payload(), parked, cause, same);
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
