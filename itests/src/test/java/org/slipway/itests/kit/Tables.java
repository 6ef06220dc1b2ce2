// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What really stands in the databases of store and books. */
public interface Tables {

    /** Where slips are. */
    String STORE = "slipway";

    /** Where receipts are. */
    String BOOKS = "slipway_ledger";

    /**
     * The first column of what a query finds.
     *
     * @param database {@link #STORE} or {@link #BOOKS}
     */
    List<String> column(String database, String query);

    /** The same by a connection. */
    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
