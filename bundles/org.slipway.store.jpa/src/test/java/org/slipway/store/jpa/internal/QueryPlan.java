// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * How a database has found the rows of a statement.
 *
 * @param text in the database's words
 */
record QueryPlan(String text) {

    private static final Pattern SCAN = Pattern.compile("Seq Scan on (slip|slip_allocation|slip_checks)\\b"
            + "|Table Scan ResultSet for (SLIP|SLIP_ALLOCATION|SLIP_CHECKS)\\b");
    private static final Pattern VISITED =
            Pattern.compile("Number of rows visited=(\\d+)|actual [^)]*rows=(\\d+)|Removed by [\\w ]+: (\\d+)");

    /** Asks again, and looks how. */
    static QueryPlan of(DataSource database, WatchedDataSource.Asked asked)
            throws SQLException, ReflectiveOperationException {
        try (Connection connection = database.getConnection()) {
            boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
            return new QueryPlan(derby ? derby(connection, asked) : postgresql(connection, asked));
        }
    }

    private static String derby(Connection connection, WatchedDataSource.Asked asked)
            throws SQLException, ReflectiveOperationException {
        try (Statement statistics = connection.createStatement()) {
            statistics.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            all(connection, asked.sql(), asked);
            try (ResultSet plan = statistics.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                plan.next();
                return plan.getString(1);
            } finally {
                statistics.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
            }
        }
    }

    private static String postgresql(Connection connection, WatchedDataSource.Asked asked)
            throws SQLException, ReflectiveOperationException {
        return all(connection, "EXPLAIN (ANALYZE) " + asked.sql(), asked);
    }

    private static String all(Connection connection, String sql, WatchedDataSource.Asked asked)
            throws SQLException, ReflectiveOperationException {
        StringBuilder lines = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            asked.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
        }
        return lines.toString();
    }

    /** Whether all of a table is read. */
    boolean scans() {
        return SCAN.matcher(text).find();
    }

    /** The most rows that one step of the plan has looked at. */
    int visited() {
        return VISITED.matcher(text).results().mapToInt(QueryPlan::number).max().orElse(0);
    }

    private static int number(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return Integer.parseInt(match.group(group));
            }
        }
        return 0;
    }
}
