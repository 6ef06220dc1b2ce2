// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The least that slips can cost, by plain JDBC on the same Derby. To store one: its bytes and one small row. To approve and
 * post one: the rows that the product changes, see {@link JdbcDecision}.
 */
final class JdbcCeiling implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final int WRITERS = 4;

    private final String url;

    /** In a new database. */
    JdbcCeiling(Path database) throws SQLException {
        url = "jdbc:derby:" + database;
        try (Connection connection = DriverManager.getConnection(url + ";create=true");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE slip (id BIGINT PRIMARY KEY, figures VARCHAR(1000),"
                    + " status VARCHAR(20) DEFAULT 'PENDING', decided BIGINT)");
            statement.execute("CREATE TABLE chunk (slip BIGINT, seq INT, bytes BLOB(64K), PRIMARY KEY (slip, seq))");
            for (String table : JdbcDecision.TABLES) {
                statement.execute(table);
            }
        }
    }

    /** Something done to a slip. */
    private interface Step {
        void on(Connection connection, long slip) throws SQLException;
    }

    /** Stores slips, numbered from {@code from}. */
    double slipsPerSecond(int from, int count) throws Exception {
        byte[] bytes = Photo.jpeg();
        return perSecond((connection, slip) -> write(connection, slip, bytes), from, count);
    }

    /** Approves and posts slips that were stored. */
    double decisionsPerSecond(int from, int count) throws Exception {
        return perSecond(JdbcDecision::approveAndPost, from, count);
    }

    private double perSecond(Step step, int from, int count) throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = from + writer;
            writers.add(() -> {
                try (Connection connection = connect()) {
                    for (int slip = first; slip < from + count; slip += WRITERS) {
                        step.on(connection, slip);
                    }
                }
                return null;
            });
        }
        return Load.perSecond(writers, count);
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void write(Connection connection, long id, byte[] bytes) throws SQLException {
        try (PreparedStatement slip = connection.prepareStatement("INSERT INTO slip (id, figures) VALUES (?, ?)");
                PreparedStatement chunk = connection.prepareStatement("INSERT INTO chunk VALUES (?, ?, ?)")) {
            slip.setLong(1, id);
            slip.setString(2, "figures of slip " + id);
            slip.executeUpdate();
            for (int from = 0; from < bytes.length; from += CHUNK) {
                int length = Math.min(CHUNK, bytes.length - from);
                chunk.setLong(1, id);
                chunk.setInt(2, from / CHUNK);
                chunk.setBinaryStream(3, new ByteArrayInputStream(bytes, from, length), length);
                chunk.executeUpdate();
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) { // 08006: shut down as asked
                throw e;
            }
        }
    }
}
