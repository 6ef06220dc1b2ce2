// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HexFormat;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.slipway.spi.work.Work;

/**
 * Adds work that does not wait already. All of it is sent as one batch, and the constraint says whether one of it waits: to ask
 * before takes longer, the more waits. A batch that is refused is taken back and sent in halves.
 */
final class MissingWork {

    /** The database numbers the rows. */
    private static final String INSERT = "INSERT INTO open_work (kind, supplier, target, payload, due, attempts, ended,"
            + " refused, failed, lease_until, fence, parked, cause, waiting)"
            + " VALUES (?, ?, ?, ?, (SELECT micros FROM database_clock), 0, 'NONE', 0, 0, 0, 0, ?, ?, ?)";

    private static final String TAKEN_KEY = "23505";

    private final Connection connection;
    private final boolean parked;
    private final String cause;

    private MissingWork(Connection connection, boolean parked, String cause) {
        this.connection = connection;
        this.parked = parked;
        this.cause = cause;
    }

    /** Adds work, due at once; answers how many rows that were. */
    static int insert(EntityManager entities, List<Work> works) {
        return insert(entities, works, false, "");
    }

    /** Adds work that a person has to look at, unless it was added for the same cause already. */
    static void insertParked(EntityManager entities, Work work, String cause) {
        insert(entities, List.of(work), true, cause);
    }

    private static int insert(EntityManager entities, List<Work> works, boolean parked, String cause) {
        try {
            return new MissingWork(entities.unwrap(Connection.class), parked, cause).insert(works);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private int insert(List<Work> works) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            send(works);
            connection.releaseSavepoint(before);
            return works.size();
        } catch (SQLException e) {
            if (!TAKEN_KEY.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return works.size() == 1 ? 0 : insertHalves(works);
        }
    }

    private int insertHalves(List<Work> works) throws SQLException {
        int half = works.size() / 2;
        return insert(works.subList(0, half)) + insert(works.subList(half, works.size()));
    }

    private void send(List<Work> works) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Work work : works) {
                insert.setString(1, work.kind().value());
                insert.setString(2, work.supplier().value());
                insert.setString(3, work.target());
                insert.setString(4, work.payload());
                insert.setBoolean(5, parked);
                insert.setString(6, cause);
                insert.setString(7, digest(work.kind().value(), work.target(), work.payload(), cause));
                insert.addBatch();
            }
            insert.executeBatch();
        }
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
