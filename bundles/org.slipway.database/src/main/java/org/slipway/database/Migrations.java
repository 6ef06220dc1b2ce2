// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The numbered SQL of one bundle. In a file, <code>${bytes}</code> stands for the type of columns that hold bytes.
 *
 * @param loader of the bundle that has the files
 * @param table remembers what was run; each bundle has its own
 * @param folders on the class path; <code>{database}</code> stands for {@code derby} or {@code postgresql}
 */
public record Migrations(ClassLoader loader, String table, List<String> folders) {

    private static final Set<MigrationState> FROM_THE_FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    public Migrations {
        folders = List.copyOf(folders);
    }

    /**
     * Runs the migrations that were not run yet; several nodes may do it at once.
     *
     * @return how many were run
     * @throws SQLException if the database does not answer
     * @throws IllegalStateException if the database is none that Slipway runs on, would lose data, or is of a newer version
     * @throws org.flywaydb.core.api.FlywayException if it fails later on
     */
    public int run(DataSource dataSource) throws SQLException {
        Dialect dialect = prepare(dataSource);
        Flyway flyway = Flyway.configure(loader)
                .dataSource(dataSource)
                .locations(folders.stream()
                        .map(folder -> "classpath:" + folder.replace("{database}", dialect.folder))
                        .toArray(String[]::new))
                .placeholders(Map.of("bytes", dialect.bytes))
                .table(table)
                .load();
        refuseNewer(flyway.info().applied());
        return flyway.migrate().migrationsExecuted;
    }

    /** What makes this database fit to be used. */
    public SchemaStep on(DataSource dataSource) {
        return () -> run(dataSource);
    }

    /** Flyway itself would go on with a warning, and the older version would write what the newer one can't read. */
    private void refuseNewer(MigrationInfo[] applied) {
        for (MigrationInfo migration : applied) {
            if (FROM_THE_FUTURE.contains(migration.getState())) {
                throw new IllegalStateException("Its tables are of a newer version of Slipway: migration "
                        + migration.getVersion() + " in " + table + " is not known to this one. Start the newer version"
                        + " again, or put back the copy of the database that was kept from before the upgrade");
            }
        }
    }

    private static Dialect prepare(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData said = connection.getMetaData();
            Dialect dialect = dialect(said.getDatabaseProductName());
            if (dialect == Dialect.DERBY) {
                requireDurable();
                OwnersFolder.close(said.getURL());
            }
            for (String statement : dialect.settings) {
                try (CallableStatement call = connection.prepareCall(statement)) {
                    call.execute();
                }
            }
            return dialect;
        }
    }

    private static Dialect dialect(String product) {
        return switch (product) {
            case "Apache Derby" -> Dialect.DERBY;
            case "PostgreSQL" -> Dialect.POSTGRESQL;
            default ->
                throw new IllegalStateException(
                        "The database is " + product + ", but must be PostgreSQL or Apache Derby");
        };
    }

    /** In this mode Derby says that it has written what it has not: an acknowledged slip could be lost. */
    private static void requireDurable() {
        if ("test".equalsIgnoreCase(System.getProperty("derby.system.durability"))) {
            throw new IllegalStateException("The system property derby.system.durability is \"test\", with which"
                    + " Derby loses what it has acknowledged; remove it and start again");
        }
    }

    /** The few words in which the databases differ. */
    private enum Dialect {
        /** Waits for locks: seconds, where Derby's own are a minute, and 20 seconds until it looks for a deadlock. */
        DERBY(
                "derby",
                "BLOB",
                "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '4')",
                "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '1')"),
        POSTGRESQL("postgresql", "BYTEA");

        private final String folder;
        private final String bytes;
        private final List<String> settings;

        Dialect(String folder, String bytes, String... settings) {
            this.folder = folder;
            this.bytes = bytes;
            this.settings = List.of(settings);
        }
    }
}
