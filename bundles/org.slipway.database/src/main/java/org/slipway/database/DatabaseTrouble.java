// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import javax.persistence.OptimisticLockException;
import org.slipway.api.UnavailableException;

/** Tells broken infrastructure, lost races and bugs apart, by SQLSTATE where the database gave one. */
final class DatabaseTrouble {

    /** Taken key; serialization failure; deadlock (PostgreSQL); lock time-out and deadlock (Derby). */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01", "40XL1", "40XL2");

    private static final Set<String> LOCK_TIMEOUTS = Set.of("40XL1", "40XL2");

    /** Data that does not fit, broken constraints, wrong SQL: the statement is to blame, not the database. */
    private static final Set<String> BUGS = Set.of("22", "23", "42");

    /** Nobody listens; refused; starting or stopping (PostgreSQL). */
    private static final Set<String> NO_CONNECTION = Set.of("08001", "08004", "57P03");

    private DatabaseTrouble() {}

    /** Whether the same work may succeed when it is run again at once. */
    static boolean isConflict(RuntimeException trouble) {
        return trouble instanceof OptimisticLockException || hasState(trouble, CONFLICTS);
    }

    /** Whether it is a conflict that was waited for in vain (Derby). */
    static boolean isLockTimeout(RuntimeException trouble) {
        return hasState(trouble, LOCK_TIMEOUTS);
    }

    private static boolean hasState(RuntimeException trouble, Set<String> states) {
        return sqlException(trouble)
                .map(SQLException::getSQLState)
                .filter(states::contains)
                .isPresent();
    }

    /** Whether waiting may help: the database is to blame, not the statement. */
    static boolean isOutage(RuntimeException trouble) {
        return sqlException(trouble).filter(cause -> !isBug(cause)).isPresent();
    }

    /** Whether there was no connection to be had: none could be made, or a pool gave none in time. */
    static boolean isNoConnection(RuntimeException trouble) {
        return sqlException(trouble)
                .filter(cause -> cause instanceof SQLTransientConnectionException
                        || NO_CONNECTION.contains(String.valueOf(cause.getSQLState())))
                .isPresent();
    }

    /** What to throw instead. */
    static RuntimeException translate(RuntimeException trouble, String part) {
        return trouble instanceof UnavailableException ? trouble : unavailable(trouble, part);
    }

    /** What to throw instead of what a commit threw, after all was written. */
    static RuntimeException translateCommit(RuntimeException trouble, String part) {
        return isOutage(trouble) && !isConflict(trouble) ? UnavailableException.unknown(part, trouble) : trouble;
    }

    private static RuntimeException unavailable(RuntimeException trouble, String part) {
        return sqlException(trouble)
                .filter(cause -> !isBug(cause))
                .<RuntimeException>map(cause -> new UnavailableException(part, cause))
                .orElse(trouble);
    }

    private static boolean isBug(SQLException cause) {
        String state = cause.getSQLState();
        return state != null && state.length() == 5 && BUGS.contains(state.substring(0, 2));
    }

    private static Optional<SQLException> sqlException(Throwable trouble) {
        Throwable cause = trouble;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
