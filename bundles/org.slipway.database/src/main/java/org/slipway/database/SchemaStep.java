// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.sql.SQLException;

/** What makes a database fit to be used; may be run any number of times. */
@FunctionalInterface
public interface SchemaStep {

    /**
     * Does what was not done yet.
     *
     * @return how many migrations were run
     * @throws SQLException if the database does not answer
     * @throws IllegalStateException if the database can't be used, in words for the operator
     */
    int run() throws SQLException;

    /** This, and behind it something that needs the migrated tables and fails as this does. */
    default SchemaStep then(Runnable next) {
        return () -> {
            int executed = run();
            next.run();
            return executed;
        };
    }
}
