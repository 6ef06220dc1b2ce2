// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.schema;

import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.spi.outbox.Backoff;
import org.slipway.store.jpa.internal.DatabaseTrouble;

/** Tries the migrations until the database answers. What waiting can't mend is an error for the operator. */
final class MigrationLoop {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLoop.class);

    private final Step migrations;
    private final Runnable ready;
    private final ScheduledExecutorService executor;
    private final Backoff backoff;
    private int attempts;

    MigrationLoop(Step migrations, Runnable ready, ScheduledExecutorService executor, Backoff backoff) {
        this.migrations = migrations;
        this.ready = ready;
        this.executor = executor;
        this.backoff = backoff;
    }

    /** Runs the migrations and says how many there were. */
    interface Step {
        int run() throws SQLException;
    }

    void start() {
        executor.execute(this::attempt);
    }

    private void attempt() {
        attempts++;
        try {
            int executed = migrations.run();
            LOG.info("The database answers; {} migrations were run, its schema is up to date", executed);
            ready.run();
        } catch (SQLException e) {
            later(e);
        } catch (FlywayException e) {
            if (DatabaseTrouble.isOutage(e)) {
                later(e);
            } else {
                LOG.error("The database can't be migrated; nothing works until this is mended", e);
            }
        } catch (IllegalStateException e) {
            LOG.error("The database can't be used: {}", e.getMessage());
        }
    }

    private void later(Exception trouble) {
        if (attempts == 1) {
            LOG.warn("The database does not answer; trying again until it does: {}", trouble.getMessage());
        }
        Future<?> unused =
                executor.schedule(this::attempt, backoff.after(attempts).toMillis(), TimeUnit.MILLISECONDS);
    }
}
