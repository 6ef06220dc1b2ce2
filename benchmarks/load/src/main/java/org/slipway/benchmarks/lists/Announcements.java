// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks.lists;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore;

/**
 * How soon the invoices of a bulk run are stored, a thousand a transaction as hosts announce them. Nothing is sent before that,
 * and nothing is lost after it. The ceiling is a batch of bare inserts into the same table, committed as often.
 */
final class Announcements {

    private static final int BATCH = 1_000;
    private static final String INSERT = "INSERT INTO open_work (kind, supplier, target, payload, due, attempts, ended,"
            + " refused, failed, lease_until, fence, parked, cause, waiting)"
            + " VALUES ('announce', ?, ?, '', 0, 0, 'NONE', 0, 0, 0, 0, FALSE, '', ?)";

    private final WorkStore work;
    private final DataSource database;

    Announcements(WorkStore work, DataSource database) {
        this.work = work;
        this.database = database;
    }

    /** A second; they are counted afterwards, and a missing one is no measurement. */
    double perSecond(int batches) throws SQLException {
        long before = counted();
        long begun = System.nanoTime();
        for (int batch = 0; batch < batches; batch++) {
            String run = before + "-" + batch + "-";
            work.add(
                    targets(run)
                            .map(target -> new Work(WorkKinds.ANNOUNCE_INVOICE, ManySlips.supplier(0), target))
                            .toList(),
                    List.of());
        }
        double rate = batches * BATCH / seconds(begun);
        long stored = counted() - before;
        if (stored != (long) batches * BATCH) {
            throw new IllegalStateException(stored + " announcements stored of " + batches * BATCH);
        }
        return rate;
    }

    /** A second, by plain JDBC. */
    double ceilingPerSecond(int batches) throws SQLException {
        String first = "jdbc-" + counted() + "-";
        long begun = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int batch = 0; batch < batches; batch++) {
                for (String target : targets(first + batch + "-").toList()) {
                    insert.setString(1, ManySlips.supplier(0).value());
                    insert.setString(2, target);
                    insert.setString(3, target);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
        return batches * BATCH / seconds(begun);
    }

    private long counted() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM open_work")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Stream<String> targets(String first) {
        return IntStream.range(0, BATCH).mapToObj(invoice -> first + invoice);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
