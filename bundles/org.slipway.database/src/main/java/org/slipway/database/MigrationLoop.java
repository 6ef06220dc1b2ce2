// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.spi.work.Backoff;

/** Tries the migrations until the database answers. What waiting can't mend is an error for the operator. */
final class MigrationLoop {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLoop.class);

    private final String schema;
    private final SchemaStep migrations;
    private final ScheduledExecutorService executor;
    private final Backoff backoff;
    private int attempts;

    MigrationLoop(String schema, SchemaStep migrations, ScheduledExecutorService executor, Backoff backoff) {
        this.schema = schema;
        this.migrations = migrations;
        this.executor = executor;
        this.backoff = backoff;
    }

    void start() {
        executor.execute(this::attempt);
    }

    private void attempt() {
        attempts++;
        try {
            int executed = migrations.run();
            LOG.info("Database {} answers; {} migrations were run, its schema is up to date", schema, executed);
        } catch (SQLException | UnavailableException e) {
            later(e);
        } catch (FlywayException e) {
            if (DatabaseTrouble.isOutage(e)) {
                later(e);
            } else {
                LOG.error("Database {} can't be migrated; what needs it waits until this is mended", schema, e);
            }
        } catch (IllegalStateException e) {
            LOG.error("Database {} can't be used: {}", schema, e.getMessage());
        } catch (RuntimeException | Error e) { // the executor would keep it to itself
            LOG.error("The migration of database {} failed; trying again", schema, e);
            again();
        }
    }

    private void later(Exception trouble) {
        if (attempts == 1) {
            LOG.warn("Database {} does not answer; trying again until it does: {}", schema, trouble.getMessage());
        }
        again();
    }

    private void again() {
        Future<?> unused =
                executor.schedule(this::attempt, backoff.after(attempts).toMillis(), TimeUnit.MILLISECONDS);
    }
}
