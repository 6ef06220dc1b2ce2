// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.database.RealDatabase;

/** Payment methods that were set up before two admins were needed stay in force. */
final class MethodUpgradeTest {

    private static final String FOLDER = "classpath:org/slipway/store/jpa/migrations/";

    @ParameterizedTest
    @EnumSource(RealDatabase.class)
    void shouldKeepMethodsInForceInTheirOrder_whenTheSchemaIsUpgraded(RealDatabase database) throws SQLException {
        try (HikariDataSource pool = database.empty();
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            // given
            before(pool, database);
            statement.execute("INSERT INTO payment_method (supplier, audit_row, method, method_kind, method_label,"
                    + " account_id, account_institution, account_holder, account_number, version, qr_payload) VALUES"
                    + " ('tala', 7, 'instapay', 'INSTAPAY', 'InstaPay', '1010', 'BDO', 'Tala', '0012', 1, 'code'),"
                    + " ('tala', 3, 'gcash', 'GCASH', 'GCash', '1020', 'GCash', 'Tala', '0917', 1, NULL)");

            // when
            SchemaStart.MIGRATIONS.run(pool);

            // then
            try (ResultSet rows = statement.executeQuery("SELECT method, kind, account_number, currency, country,"
                    + " active, qr_payload, proposal_kind FROM supplier_method ORDER BY shown_order, method")) {
                assertThat(next(rows)).isEqualTo("gcash GCASH 0917 PHP PH true null null");
                assertThat(next(rows)).isEqualTo("instapay INSTAPAY 0012 PHP PH true code null");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private static String next(ResultSet rows) throws SQLException {
        assertThat(rows.next()).isTrue();
        return "%s %s %s %s %s %s %s %s"
                .formatted(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getBoolean(6),
                        rows.getString(7),
                        rows.getString(8));
    }

    private static void before(HikariDataSource pool, RealDatabase database) {
        Flyway.configure()
                .dataSource(pool)
                .locations(FOLDER + "common", FOLDER + database.name().toLowerCase(Locale.ROOT))
                .placeholders(Map.of("bytes", database == RealDatabase.DERBY ? "BLOB" : "BYTEA"))
                .table("slipway_schema")
                .target("40")
                .load()
                .migrate();
    }
}
