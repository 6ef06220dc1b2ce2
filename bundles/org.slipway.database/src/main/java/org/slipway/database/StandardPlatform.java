// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.platform.database.DatabasePlatform;

/**
 * SQL of the standard that Derby and PostgreSQL both speak. Named in {@code persistence.xml}: without a name, EclipseLink
 * asks the database which one it is before the database may be there.
 */
public final class StandardPlatform extends DatabasePlatform {

    private static final long serialVersionUID = 1L;

    /** Limits by {@code FETCH FIRST}, so that the database knows how little is asked for. */
    @Override
    public void printSQLSelectStatement(DatabaseCall call, ExpressionSQLPrinter printer, SQLSelectStatement statement) {
        boolean limited = statement.getQuery() != null && statement.getQuery().getMaxRows() > 0;
        super.printSQLSelectStatement(call, printer, statement);
        if (limited) {
            printer.printString(" FETCH FIRST ");
            printer.printParameter(DatabaseCall.MAXROW_FIELD);
            printer.printString(" ROWS ONLY");
            call.setIgnoreMaxResultsSetting(true);
        }
    }
}
