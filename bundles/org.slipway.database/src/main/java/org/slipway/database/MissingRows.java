// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * Inserts rows whose keys are not taken. All are sent as one batch, and the constraint says whether one is taken: to ask
 * before takes longer, the more rows there are. A batch that is refused is taken back and sent in halves.
 */
public final class MissingRows {

    private static final String TAKEN_KEY = "23505";

    private final Connection connection;
    private final String insert;

    private MissingRows(Connection connection, String insert) {
        this.connection = connection;
        this.insert = insert;
    }

    /**
     * Within a transaction, and a part of it.
     *
     * @param insert a statement that inserts one row
     * @param rows for each row the values of the statement's parameters
     * @return how many were inserted; of rows with one key it is the first
     */
    public static int insert(EntityManager entities, String insert, List<List<Object>> rows) {
        try {
            return rows.isEmpty() ? 0 : new MissingRows(entities.unwrap(Connection.class), insert).insert(rows);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private int insert(List<List<Object>> rows) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            send(rows);
            connection.releaseSavepoint(before);
            return rows.size();
        } catch (SQLException e) {
            if (!TAKEN_KEY.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return rows.size() == 1 ? 0 : insertHalves(rows);
        }
    }

    private int insertHalves(List<List<Object>> rows) throws SQLException {
        int half = rows.size() / 2;
        return insert(rows.subList(0, half)) + insert(rows.subList(half, rows.size()));
    }

    private void send(List<List<Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (List<Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    statement.setObject(column + 1, row.get(column));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
