// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL with an empty database for the store and one for the books. It can be stopped and started, and keeps what it holds. */
public final class Postgres implements AutoCloseable, Tables {

    private final Path folder;
    private final int port = FreePort.free();
    private EmbeddedPostgres server;

    private Postgres(Path folder) {
        this.folder = folder;
    }

    /** One in that folder. Where it can't start the test is left out, but not in CI. */
    public static Postgres in(Path folder) {
        Postgres postgres = new Postgres(folder);
        try {
            postgres.start();
        } catch (UncheckedIOException | IllegalStateException e) {
            Assumptions.assumeTrue(
                    "true".equals(System.getenv("CI")), "PostgreSQL does not start on this machine: " + e);
            throw e;
        }
        postgres.execute("postgres", "CREATE DATABASE " + STORE);
        postgres.execute("postgres", "CREATE DATABASE " + BOOKS);
        return postgres;
    }

    /** Starts it, with what it held. */
    public void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it; whoever is connected loses the connection. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Address of one of its databases. */
    public String url(String database) {
        return url(database, port);
    }

    /** The same by a line that leads to it; each statement is sent in words. */
    public String urlBy(int line, String database) {
        return url(database, line) + "&prepareThreshold=0";
    }

    private static String url(String database, int at) {
        return "jdbc:postgresql://127.0.0.1:" + at + "/" + database + "?user=postgres";
    }

    @Override
    public List<String> column(String database, String query) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection()) {
            return Tables.column(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many receipts a supplier has in the books. */
    public int receipts(String supplier) {
        return count(BOOKS, "SELECT COUNT(*) FROM receipt WHERE supplier = '" + supplier + "'");
    }

    /** How many slips there are. */
    public int slips() {
        return count(STORE, "SELECT COUNT(*) FROM slip");
    }

    /** Writes an impossible currency into the row of a slip. */
    public void damage(String slip) {
        execute(STORE, "UPDATE slip SET currency = 'QQQ' WHERE code = '" + slip + "'");
    }

    private int count(String database, String query) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String database, String order) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
