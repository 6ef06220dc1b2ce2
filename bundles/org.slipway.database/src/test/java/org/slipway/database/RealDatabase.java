// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The databases that whatever keeps data in one is tested on; PostgreSQL is started when first asked for. */
public enum RealDatabase {
    DERBY {
        @Override
        String create(String name) {
            return "jdbc:derby:memory:" + name + ";create=true";
        }
    },

    POSTGRESQL {
        private @Nullable EmbeddedPostgres server;

        @Override
        synchronized String create(String name) throws SQLException {
            if (server == null) {
                server = start();
            }
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return server.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The URL of a new database. */
    abstract String create(String name) throws SQLException;

    /** A pool on a database of its own, with this schema and nothing else in it. */
    public HikariDataSource fresh(Migrations migrations) {
        try {
            return pool(create("test" + COUNT.incrementAndGet()), migrations);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A pool on a database of its own, with nothing in it. */
    public HikariDataSource empty() {
        try {
            return pool(create("test" + COUNT.incrementAndGet()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** A pool on the database of this URL, with this schema and what is in it. */
    public static HikariDataSource pool(String url, Migrations migrations) {
        HikariDataSource pool = pool(url);
        try {
            migrations.run(pool);
            return pool;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException e) {
            Assumptions.assumeTrue(
                    "true".equals(System.getenv("CI")), "PostgreSQL does not start on this machine: " + e);
            throw new IllegalStateException("PostgreSQL must start where CI=true", e);
        }
    }
}
