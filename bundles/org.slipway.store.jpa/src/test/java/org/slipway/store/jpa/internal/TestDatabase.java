// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The databases that every store test runs on; each is started once and emptied for every test. */
enum TestDatabase {
    DERBY {
        @Override
        String url() {
            return "jdbc:derby:memory:slipway;create=true";
        }
    },

    POSTGRESQL {
        @Override
        String url() {
            try {
                return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
            } catch (IOException | IllegalStateException e) {
                Assumptions.assumeTrue(
                        "true".equals(System.getenv("CI")), "PostgreSQL does not start on this machine: " + e);
                throw new IllegalStateException("PostgreSQL must start where CI=true", e);
            }
        }
    };

    private @Nullable JpaStores stores;

    abstract String url();

    /** Stores on this database, with nothing in it. */
    synchronized JpaStores emptyStores() {
        if (stores == null) {
            stores = storesOn(url());
        }
        stores.clear();
        return stores;
    }

    /** Stores on the database of this URL, with what is in it. */
    static JpaStores storesOn(String url) {
        return new JpaStores(migrated(pool(url)));
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static HikariDataSource migrated(HikariDataSource pool) {
        try {
            SchemaStart.MIGRATIONS.run(pool);
            return pool;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
