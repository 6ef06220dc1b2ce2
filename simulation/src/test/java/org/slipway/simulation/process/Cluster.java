// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.slipway.store.jpa.internal.ProcessStores;

/** A real PostgreSQL of the bench's own, which writes to the disk what it has committed, as one in production does. */
final class Cluster implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres server;

    private Cluster(EmbeddedPostgres server) {
        this.server = server;
    }

    /** One in that folder. Where it can't start the test is left out, but not in CI. */
    static Cluster in(Path folder) throws IOException {
        Cluster cluster = new Cluster(start(folder));
        for (String setting : DURABLE) {
            if (!cluster.ask("postgres", "SHOW " + setting).equals(List.of("on"))) {
                throw new IllegalStateException(setting + " is not on");
            }
        }
        return cluster;
    }

    /** A database with the tables of an empty site. */
    Site site(String name) throws SQLException {
        ask("postgres", "CREATE DATABASE " + name);
        Site site = new Site(this, name);
        try (HikariDataSource pool = ProcessMain.pool(site.url())) {
            ProcessStores.migrate(pool);
        }
        return site;
    }

    /** One database. */
    record Site(Cluster cluster, String name) {

        String url() {
            return cluster.server.getJdbcUrl("postgres", name);
        }

        /** The rows that a query finds, columns parted by blanks. */
        List<String> rows(String query) {
            return cluster.ask(name, query);
        }
    }

    private static EmbeddedPostgres start(Path folder) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile());
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            Assumptions.assumeTrue(
                    "true".equals(System.getenv("CI")), "PostgreSQL does not start on this machine: " + e);
            throw e;
        }
    }

    private List<String> ask(String database, String query) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute(query) ? read(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static List<String> read(ResultSet found) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                row.add(String.valueOf(found.getString(column)));
            }
            rows.add(String.join(" ", row));
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
