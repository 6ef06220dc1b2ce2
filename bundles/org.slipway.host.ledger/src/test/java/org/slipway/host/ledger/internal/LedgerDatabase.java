// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.slipway.database.RealDatabase;

/** An empty database with the ledger's schema; each kind is made once and emptied for every test. */
final class LedgerDatabase implements AutoCloseable {

    private static final Map<RealDatabase, HikariDataSource> MADE = new EnumMap<>(RealDatabase.class);

    /** Before the tables that they refer to. */
    private static final List<String> TABLES = List.of(
            "journal_line", "journal_entry", "receipt", "invoice_line", "invoice", "customer", "account", "supplier");

    private final HikariDataSource dataSource;
    private final EntityManagerFactory factory;
    private final Set<String> broken = new HashSet<>();
    private final Map<String, String> failingOnce = new HashMap<>();
    private final List<String> statements = new CopyOnWriteArrayList<>();

    LedgerDatabase(RealDatabase real) {
        dataSource = RealDatabase.pool(emptied(real).getJdbcUrl(), SchemaStart.MIGRATIONS);
        factory = new PersistenceProvider()
                .createEntityManagerFactory(
                        "slipway-ledger",
                        Map.of("javax.persistence.nonJtaDataSource", breakable(DataSource.class, dataSource)));
    }

    private static synchronized HikariDataSource emptied(RealDatabase real) {
        HikariDataSource made = MADE.computeIfAbsent(real, kind -> kind.fresh(SchemaStart.MIGRATIONS));
        try (Connection connection = made.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** What a query finds: a line for each row, with a space between its values. */
    List<String> rows(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringJoiner row = new StringJoiner(" ");
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement past the ledger. */
    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements prepared since the last call. */
    List<String> takeStatements() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** From now on these methods of every connection fail. */
    void breakConnections(String... methods) {
        broken.addAll(Set.of(methods));
    }

    /** The next call of this method of a connection fails with this SQLSTATE. */
    void failOnce(String method, String state) {
        failingOnce.put(method, state);
    }

    private <T> T breakable(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (broken.contains(method.getName())) {
                throw new SQLException("connection reset", "08006");
            }
            String state = failingOnce.remove(method.getName());
            if (state != null) {
                throw new SQLException("failed once", state);
            }
            if (method.getName().equals("prepareStatement")) {
                statements.add((String) args[0]);
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
