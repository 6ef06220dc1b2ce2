// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements past the stores, each in a transaction of its own. */
record PlainSql(DataSource database) {

    private static final List<String> TABLES = List.of(
            "slip_allocation",
            "slip_step",
            "slip",
            "slip_file_chunk",
            "slip_preview",
            "slip_withdrawn_file",
            "slip_preview_page",
            "slip_scan",
            "slip_file_remark",
            "slip_picture",
            "slip_pixels",
            "slip_check",
            "slip_checks",
            "slip_reference",
            "slip_allowance",
            "invoice_reservation",
            "portal_link",
            "supplier_method",
            "supplier_profile",
            "saved_filter",
            "staff_session_supplier",
            "staff_session",
            "slip_viewer",
            "colleague",
            "supplier_digest",
            "receipt_comparison",
            "receipt_difference",
            "mail_limit",
            "open_work",
            "audit_row",
            "audit_head",
            "database_key");

    /** The first column of what a query finds. */
    List<String> ask(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Answers how many rows were changed. */
    int execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Empties all tables. */
    void deleteAll() {
        TABLES.forEach(table -> execute("DELETE FROM " + table));
    }
}
