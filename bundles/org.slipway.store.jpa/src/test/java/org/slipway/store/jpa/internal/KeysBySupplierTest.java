// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every key begins with the supplier, so that suppliers can be spread over databases; what does not is named here, with why. */
class KeysBySupplierTest {

    /** A key, in order: the first column of every other one is the supplier. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "portal_link (selector)", "a customer brings it, and it tells whose it is: the directory of a spread house",
            "slip (code)", "read out on the phone, and looked for by people of several suppliers",
            "saved_filter (scope, staff, name)", "of a member of staff, who may reach several suppliers",
            "staff_session (session)",
                    "a browser brings it, and it tells of a member of staff, who may reach several suppliers",
            "database_key (one)", "of the database, not of anybody in it",
            "one_row (one)", "what Derby's clock is read from, has one row and no data",
            "slipway_schema (installed_rank)", "of the database: which migrations it has seen");

    private static final List<String> TABLES_OF_SUPPLIERS = List.of(
            "audit_head",
            "audit_row",
            "colleague",
            "invoice_reservation",
            "mail_limit",
            "open_work",
            "portal_link",
            "receipt_comparison",
            "receipt_difference",
            "slip",
            "slip_allocation",
            "slip_allowance",
            "slip_check",
            "slip_checks",
            "slip_file_chunk",
            "slip_file_remark",
            "slip_picture",
            "slip_pixels",
            "slip_preview",
            "slip_preview_page",
            "slip_reference",
            "slip_scan",
            "slip_step",
            "slip_viewer",
            "slip_withdrawn_file",
            "staff_session_supplier",
            "supplier_digest",
            "supplier_method",
            "supplier_profile");

    @ParameterizedTest
    @EnumSource
    void shouldBeginWithTheSupplier_whenAKeyIsNoExceptionNamedHere(TestDatabase database) throws SQLException {
        Map<String, Set<String>> keys = keys(database.emptyStores());

        assertThat(keys.keySet()).containsAll(TABLES_OF_SUPPLIERS);
        assertThat(keys.entrySet().stream()
                        .flatMap(table -> table.getValue().stream().map(key -> table.getKey() + " (" + key + ")"))
                        .filter(key -> !key.contains("(supplier")))
                .isSubsetOf(EXCEPTIONS.keySet());
        assertThat(keys)
                .allSatisfy((table, columns) -> assertThat(columns)
                        .as("keys of %s", table)
                        .anyMatch(
                                key -> key.startsWith("supplier") || EXCEPTIONS.containsKey(table + " (" + key + ")")));
        assertThat(TABLES_OF_SUPPLIERS)
                .allSatisfy(table -> assertThat(keys.get(table)).anyMatch(key -> key.startsWith("supplier")));
    }

    /** Of each table its primary key and its unique constraints, as their columns in order. */
    private static Map<String, Set<String>> keys(JpaStores stores) throws SQLException {
        Map<String, Set<String>> keys = new TreeMap<>();
        try (Connection connection = stores.direct().getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            String schema = connection.getSchema();
            try (ResultSet tables = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    keys.put(table.toLowerCase(Locale.ROOT), unique(data, schema, table));
                }
            }
        }
        return keys;
    }

    private static Set<String> unique(DatabaseMetaData data, String schema, String table) throws SQLException {
        Map<String, List<String>> indexes = new TreeMap<>();
        try (ResultSet columns = data.getIndexInfo(null, schema, table, true, true)) {
            while (columns.next()) {
                String name = columns.getString("INDEX_NAME");
                if (name != null) {
                    indexes.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        Set<String> keys = new TreeSet<>();
        indexes.values().forEach(columns -> keys.add(String.join(", ", columns)));
        return keys;
    }
}
