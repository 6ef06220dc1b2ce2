// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * An approval and its posting as the fewest statements on the rows that the product changes for them, in its three
 * transactions: the decision, the receipt in the books, and the answer. No slip shares a row with another, so
 * that no writer waits.
 */
final class JdbcDecision {

    static final List<String> TABLES = List.of(
            "CREATE TABLE reservation (slip BIGINT PRIMARY KEY, reserved DECIMAL(19,4))",
            "CREATE TABLE posting (id BIGINT PRIMARY KEY, subject VARCHAR(64), due BIGINT)",
            "CREATE TABLE audit (slip BIGINT, row_no INT, entry VARCHAR(300), PRIMARY KEY (slip, row_no))",
            "CREATE TABLE receipt (id BIGINT PRIMARY KEY, number VARCHAR(64), content CHAR(64))",
            "CREATE TABLE entry (id BIGINT PRIMARY KEY, document VARCHAR(64))",
            "CREATE TABLE line (entry BIGINT, account VARCHAR(64), debit DECIMAL(19,4), credit DECIMAL(19,4))",
            "CREATE TABLE invoice (slip BIGINT PRIMARY KEY, paid DECIMAL(19,4))");

    private JdbcDecision() {}

    static void approveAndPost(Connection connection, long slip) throws SQLException {
        approve(connection, slip);
        book(connection, slip);
        answer(connection, slip);
    }

    private static void approve(Connection connection, long slip) throws SQLException {
        execute(connection, "UPDATE slip SET status = 'APPROVED', decided = 1 WHERE id = ?", slip);
        execute(connection, "INSERT INTO reservation VALUES (?, 1.00)", slip);
        execute(connection, "INSERT INTO posting VALUES (?, 'receipt', 1)", slip);
        execute(connection, "INSERT INTO audit VALUES (?, 1, 'SLIP_APPROVED')", slip);
        connection.commit();
    }

    private static void book(Connection connection, long slip) throws SQLException {
        execute(connection, "INSERT INTO receipt VALUES (?, 'OR-1', 'content')", slip);
        execute(connection, "INSERT INTO entry VALUES (?, 'OR-1')", slip);
        execute(connection, "INSERT INTO line VALUES (?, '1010', 1.00, 0)", slip);
        execute(connection, "INSERT INTO line VALUES (?, '1200', 0, 1.00)", slip);
        execute(connection, "INSERT INTO invoice VALUES (?, 1.00)", slip);
        connection.commit();
    }

    private static void answer(Connection connection, long slip) throws SQLException {
        execute(connection, "UPDATE slip SET status = 'POSTED' WHERE id = ?", slip);
        execute(connection, "UPDATE reservation SET reserved = 0 WHERE slip = ?", slip);
        execute(connection, "DELETE FROM posting WHERE id = ?", slip);
        execute(connection, "INSERT INTO audit VALUES (?, 2, 'SLIP_POSTED')", slip);
        connection.commit();
    }

    private static void execute(Connection connection, String sql, long slip) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, slip);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("not one row: " + sql);
            }
        }
    }
}
