// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.ComparisonStore.Mark;
import org.slipway.spi.store.ComparisonStore.Posted;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.NewSlips;

/**
 * Fills a database with copies of one slip, past the stores: 3 suppliers by turns, an invoice for every 10 slips, 8 of 100
 * pending, on hold, approved or refused by the host, and the others done, 5,000 at one moment; one of 20 has a
 * check that is red.
 */
final class ManySlips {

    private static final List<SlipStatus> OPEN =
            List.of(SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.APPROVED, SlipStatus.POSTING_REFUSED);
    private static final List<SlipStatus> DONE = List.of(SlipStatus.POSTED, SlipStatus.REJECTED, SlipStatus.WITHDRAWN);
    private static final String COLUMNS =
            "customer, customer_name, customer_email, recipient, transaction_date, company,"
                    + " method, method_kind, method_label, account_id, account_institution, account_holder, account_number,"
                    + " amount, currency, file_name, file_type, file_bytes, file_sha256, fingerprint";

    private ManySlips() {}

    static void fill(JpaStores stores, int count) throws SQLException {
        stores.slips().submit(NewSlips.of(SlipBuilder.slip().code("PS-0000-00").build()));
        try (Connection connection = stores.direct().getConnection()) {
            connection.setAutoCommit(false);
            slips(connection, count);
            allocations(connection);
            checks(connection);
            connection.commit();
            connection.setAutoCommit(true);
            analyze(connection);
        }
    }

    private static void slips(Connection connection, int count) throws SQLException {
        String sql =
                "INSERT INTO slip (supplier, code, invoice, invoice_number, reference_no, submitted, status, decided_by, decided_at,"
                        + " reject_reason, reject_note, hold_note, refusal_reason, receipt_number, answered_at, submission_key,"
                        + " version, checked, " + COLUMNS
                        + ") SELECT CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(10)), CAST(? AS VARCHAR(64)),"
                        + " CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(64)), CAST(? AS BIGINT), CAST(? AS VARCHAR(20)), 'ana', CAST(? AS BIGINT), 'OTHER', 'x', 'x',"
                        + " 'x', '1', 1, CAST(? AS VARCHAR(64)), 1, CAST(? AS VARCHAR(10)), " + COLUMNS
                        + " FROM slip WHERE code = 'PS-0000-00'";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 1; i <= count; i++) {
                insert.setString(1, "s" + i % 3);
                insert.setString(2, code(i));
                insert.setString(3, Integer.toString(i / 30));
                insert.setString(4, "INV-" + i / 30);
                insert.setString(5, "REF-" + i);
                insert.setLong(6, 1_700_000_000_000_000L + i);
                insert.setString(7, status(i).name());
                insert.setLong(8, 1_700_000_000_000_000L + moment(i, count));
                insert.setString(9, "key" + i);
                insert.setString(10, i % 20 == 9 ? "RED" : "GREEN");
                insert.addBatch();
                if (i % 1000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** The status of a slip, counted from 1. */
    static SlipStatus status(int i) {
        return i % 100 < 8 ? OPEN.get(i % 100 / 2) : DONE.get(i / 3 % 3);
    }

    /** When a slip was decided: one of {@code count / 5000} moments, counted from 0. */
    static long moment(int i, int count) {
        return (i * 7919L) % count / 5_000;
    }

    /** The code of a slip, counted from 1; spread like those that are drawn by lot. */
    static String code(int i) {
        String digits = "%06d".formatted(i * 386_297L % 1_000_000);
        return "PS-" + digits.substring(0, 4) + "-" + digits.substring(4);
    }

    /** All are posted at one moment: what two pages of those of a supplier hold, looked up by their codes. */
    static Set<SlipCode> twoPagesOfPosted(ComparisonStore store, SupplierId supplier) {
        Instant moment = Instant.EPOCH.plus(1, ChronoUnit.MICROS);
        Instant until = moment.plusSeconds(1);
        Posted first = store.posted(supplier, Mark.before(moment), until, 200);
        Posted second = store.posted(supplier, first.next().orElseThrow(), until, 200);
        store.posted(supplier, Mark.before(until), until.plusSeconds(1), 200);
        return Stream.of(first, second)
                .map(page ->
                        page.slips().stream().map(slip -> slip.ref().code()).collect(Collectors.toSet()))
                .flatMap(codes -> store.slips(supplier, codes).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static void allocations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO slip_allocation (supplier, code, place, invoice, invoice_number, amount)"
                            + " SELECT supplier, code, 0, invoice, invoice_number, amount FROM slip WHERE code <> 'PS-0000-00'");
        }
    }

    private static void checks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO slip_checks (supplier, code, round_no, worst, checked_at)"
                    + " SELECT supplier, code, 1, checked, 1 FROM slip");
        }
    }

    /** So that plans are made for what is there. */
    private static void analyze(Connection connection) throws SQLException {
        boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("slip", "slip_allocation", "slip_checks")) {
                statement.execute(
                        derby
                                ? "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '" + table.toUpperCase(Locale.ROOT)
                                        + "', NULL)"
                                : "ANALYZE " + table);
            }
        }
    }
}
