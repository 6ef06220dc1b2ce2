// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema that this version of the stores needs. */
public final class Migrations {

    private static final String LOCATION = "classpath:org/slipway/store/jpa/migrations/";

    private Migrations() {}

    /**
     * Runs the migrations that were not run yet; several nodes may do it at once.
     *
     * @return how many were run
     * @throws SQLException if the database does not answer
     */
    public static int run(DataSource dataSource) throws SQLException {
        Dialect dialect = dialect(dataSource);
        dialect.requireDurable();
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(LOCATION + "common", LOCATION + dialect.folder)
                .placeholders(Map.of("bytes", dialect.bytes))
                .table("slipway_schema")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static Dialect dialect(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "Apache Derby" -> Dialect.DERBY;
                case "PostgreSQL" -> Dialect.POSTGRESQL;
                default ->
                    throw new IllegalStateException(
                            "The database is " + product + ", but must be PostgreSQL or Apache Derby");
            };
        }
    }

    /** The few words in which the databases differ. */
    private enum Dialect {
        DERBY("derby", "BLOB"),
        POSTGRESQL("postgresql", "BYTEA");

        private final String folder;
        private final String bytes;

        Dialect(String folder, String bytes) {
            this.folder = folder;
            this.bytes = bytes;
        }

        /** In this mode Derby says that it has written what it has not: an acknowledged slip could be lost. */
        void requireDurable() {
            if (this == DERBY && "test".equalsIgnoreCase(System.getProperty("derby.system.durability"))) {
                throw new IllegalStateException("The system property derby.system.durability is \"test\", with which"
                        + " Derby loses what it has acknowledged; remove it and start again");
            }
        }
    }
}
