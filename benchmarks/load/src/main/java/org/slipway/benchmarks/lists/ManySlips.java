// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks.lists;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/**
 * Rows of slips in bulk: copies of the one slip that the store holds, with other keys, times and states. Columns that are
 * not named here are copied as they are, so that a new column seldom concerns this class.
 */
final class ManySlips {

    static final int SUPPLIERS = 20;
    private static final int SLIPS_AN_INVOICE = 10;
    private static final int AT_ONE_MOMENT = 100;
    private static final int BATCH = 1_000;

    /** A fifth each, the done ones two kinds: every list is long, also where there are few slips. */
    private static final List<SlipStatus> STATUSES = List.of(
            SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.APPROVED, SlipStatus.POSTED, SlipStatus.REJECTED);

    private final DataSource database;

    ManySlips(DataSource database) {
        this.database = database;
    }

    /** The first of the suppliers. */
    static Set<SupplierId> suppliers(int count) {
        return IntStream.range(0, count)
                .mapToObj(supplier -> supplier(supplier * STATUSES.size()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static SupplierId supplier(int slip) {
        return new SupplierId("supplier-" + slip / STATUSES.size() % SUPPLIERS);
    }

    static InvoiceRef invoice(int slip) {
        return new InvoiceRef(supplier(slip), "I-" + slip / (SUPPLIERS * SLIPS_AN_INVOICE));
    }

    static SlipStatus status(int slip) {
        return STATUSES.get(slip % STATUSES.size());
    }

    /** Codes are spread like those that are drawn by lot: multiplied by an odd number, none comes twice. */
    static SlipCode code(int slip) {
        long rest = (slip + 1) * 387_420_489L % (1 << 30);
        StringBuilder code = new StringBuilder("PS-");
        for (int place = 0; place < 6; place++) {
            code.append(place == 4 ? "-" : "").append(SlipCode.ALPHABET.charAt((int) (rest % 32)));
            rest /= 32;
        }
        return new SlipCode(code.toString());
    }

    void insert(int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            copy(connection, "slip", count);
            copy(connection, "slip_allocation", count);
            connection.setAutoCommit(true);
            tidyUp(connection);
        }
    }

    private static Map<String, Object> changes(int slip) {
        return Map.of(
                "supplier",
                supplier(slip).value(),
                "code",
                code(slip).value(),
                "invoice",
                invoice(slip).invoice(),
                "submitted",
                1_772_000_000_000_000L + slip * 1_000_000L,
                "status",
                status(slip).name(),
                "submission_key",
                "key-" + slip,
                "decided_by",
                "benchmark",
                "decided_at",
                1_773_000_000_000_000L + slip / AT_ONE_MOMENT,
                "answered_at",
                1_773_000_000_000_000L);
    }

    /** What some states need and others do not look at. */
    private static final Map<String, Object> DECIDED =
            Map.of("hold_note", "why", "receipt_number", "OR-1", "reject_reason", "OTHER", "reject_note", "why");

    private static void copy(Connection connection, String table, int count) throws SQLException {
        Map<String, Object> template = new java.util.LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM " + table)) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                template.put(row.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT), row.getObject(column));
            }
        }
        template.replaceAll((column, value) -> DECIDED.getOrDefault(column, value));
        List<String> columns = new ArrayList<>(template.keySet());
        String values = "?, ".repeat(columns.size() - 1) + "?";
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + values + ")")) {
            for (int slip = 0; slip < count; slip++) {
                Map<String, Object> changes = changes(slip);
                for (int column = 0; column < columns.size(); column++) {
                    String name = columns.get(column);
                    insert.setObject(column + 1, changes.getOrDefault(name, template.get(name)));
                }
                insert.addBatch();
                if (slip % BATCH == BATCH - 1 || slip == count - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** As both databases do by themselves after a while; now, so that it is not done while questions are timed. */
    private static void tidyUp(Connection connection) throws SQLException {
        boolean derby = connection.getMetaData().getURL().startsWith("jdbc:derby:");
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("slip", "slip_allocation")) {
                statement.execute(
                        derby
                                ? "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '" + table.toUpperCase(Locale.ROOT)
                                        + "', NULL)"
                                : "VACUUM (ANALYZE) " + table);
            }
            statement.execute(derby ? "CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()" : "CHECKPOINT");
        }
    }
}
