// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Those of the embedded Derby of a distribution that has stopped: it lets nobody else in while it runs. */
public record DerbyTables(Path data) implements Tables {

    private static final Map<String, String> FOLDERS = Map.of(STORE, "slipway/db", BOOKS, "slipway/ledger");

    @Override
    public List<String> column(String database, String query) {
        String url = "jdbc:derby:" + data.resolve(FOLDERS.get(database));
        try (Connection connection = DriverManager.getConnection(url)) {
            return Tables.column(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
