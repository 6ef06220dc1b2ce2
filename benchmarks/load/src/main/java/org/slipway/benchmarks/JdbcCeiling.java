// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that storing a slip can cost: its bytes and one small row, committed by plain JDBC on the same Derby. */
final class JdbcCeiling implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final String url;

    /** In a new database. */
    JdbcCeiling(Path database) throws SQLException {
        url = "jdbc:derby:" + database;
        try (Connection connection = DriverManager.getConnection(url + ";create=true");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE slip (id BIGINT PRIMARY KEY, figures VARCHAR(1000))");
            statement.execute("CREATE TABLE chunk (slip BIGINT, seq INT, bytes BLOB(64K), PRIMARY KEY (slip, seq))");
        }
    }

    /** A connection of one writer; the writer closes it. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Writes one slip and commits it. */
    static void write(Connection connection, long id, byte[] bytes) throws SQLException {
        try (PreparedStatement slip = connection.prepareStatement("INSERT INTO slip VALUES (?, ?)");
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
