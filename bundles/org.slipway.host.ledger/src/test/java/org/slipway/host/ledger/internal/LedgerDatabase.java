// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** An empty Derby in memory with the ledger's schema. */
final class LedgerDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HikariDataSource dataSource;
    private final EntityManagerFactory factory;

    LedgerDatabase() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:derby:memory:ledger" + COUNT.incrementAndGet() + ";create=true");
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(1);
        dataSource = new HikariDataSource(config);
        migrate(dataSource);
        factory = new PersistenceProvider()
                .createEntityManagerFactory(
                        "slipway-ledger", Map.of("javax.persistence.nonJtaDataSource", (DataSource) dataSource));
    }

    private static void migrate(DataSource dataSource) {
        try {
            SchemaStart.migrate(dataSource);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** From now on no connection can be had. */
    void loseDataSource() {
        dataSource.close();
    }

    @Override
    public void close() {
        factory.close();
        dataSource.close();
    }
}
