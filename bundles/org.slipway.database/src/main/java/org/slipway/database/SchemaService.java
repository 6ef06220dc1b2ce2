// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.spi.work.Backoff;

/** Migrates a database in the background, waiting for it if need be, then registers its {@link MigratedSchema}. */
public final class SchemaService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaService.class);
    private static final long STOP_SECONDS = 10;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

    private final BundleContext context;
    private final String schema;
    private final ScheduledThreadPoolExecutor executor;
    private final AtomicReference<@Nullable ServiceRegistration<MigratedSchema>> registration = new AtomicReference<>();
    private volatile boolean closed;

    /**
     * Begins at once.
     *
     * @param context of the bundle that the schema is for
     * @param schema its name, in the service's property and in the log
     * @param step what makes the database fit for it
     */
    public SchemaService(BundleContext context, String schema, SchemaStep step) {
        this.context = context;
        this.schema = schema;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, schema + "-schema");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        new MigrationLoop(schema, () -> register(step.run()), executor, BACKOFF).start();
    }

    private int register(int executed) {
        if (!closed) {
            registration.set(context.registerService(
                    MigratedSchema.class, new MigratedSchema(), FrameworkUtil.asDictionary(Map.of("schema", schema))));
        }
        if (closed) { // meanwhile
            unregister();
        }
        return executed;
    }

    /** Stops waiting, and takes the service back. A migration in hand is not cut off: an interrupt would close Derby's files. */
    @Override
    public void close() {
        closed = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The migration of database {} goes on while its bundle stops", schema);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        unregister();
    }

    private void unregister() {
        ServiceRegistration<MigratedSchema> registered = registration.getAndSet(null);
        if (registered != null) {
            registered.unregister();
        }
    }
}
