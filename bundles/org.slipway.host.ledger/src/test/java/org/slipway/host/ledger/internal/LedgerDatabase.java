// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** An empty Derby in memory with the ledger's schema. */
final class LedgerDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HikariDataSource dataSource;
    private final EntityManagerFactory factory;
    private final Set<String> broken = new HashSet<>();

    LedgerDatabase() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:derby:memory:ledger" + COUNT.incrementAndGet() + ";create=true");
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(1);
        dataSource = new HikariDataSource(config);
        migrate(dataSource);
        factory = new PersistenceProvider()
                .createEntityManagerFactory(
                        "slipway-ledger",
                        Map.of("javax.persistence.nonJtaDataSource", breakable(DataSource.class, dataSource)));
    }

    private static void migrate(DataSource dataSource) {
        try {
            SchemaStart.MIGRATIONS.run(dataSource);
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

    /** From now on these methods of every connection fail. */
    void breakConnections(String... methods) {
        broken.addAll(Set.of(methods));
    }

    private <T> T breakable(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (broken.contains(method.getName())) {
                throw new SQLException("connection reset", "08006");
            }
            try {
                Object answer = method.invoke(real, args);
                return answer instanceof Connection connection ? breakable(Connection.class, connection) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
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
