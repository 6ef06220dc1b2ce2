// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slipway.spi.outbox.Backoff;

/** Migrates a database in the background, waiting for it if need be, then registers its {@link MigratedSchema}. */
public final class SchemaService implements AutoCloseable {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

    private final BundleContext context;
    private final String schema;
    private final ScheduledExecutorService executor;
    private @Nullable ServiceRegistration<MigratedSchema> registration;

    /**
     * Begins at once.
     *
     * @param context of the bundle that the schema is for
     * @param schema its name, in the service's property and in the log
     */
    public SchemaService(BundleContext context, String schema, DataSource dataSource, Migrations migrations) {
        this.context = context;
        this.schema = schema;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, schema + "-schema");
            thread.setDaemon(true);
            return thread;
        });
        new MigrationLoop(schema, () -> register(migrations.run(dataSource)), executor, BACKOFF).start();
    }

    private synchronized int register(int executed) {
        if (!executor.isShutdown()) {
            registration = context.registerService(
                    MigratedSchema.class, new MigratedSchema(), FrameworkUtil.asDictionary(Map.of("schema", schema)));
        }
        return executed;
    }

    /** Stops waiting, and takes the service back. */
    @Override
    public synchronized void close() {
        executor.shutdownNow();
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }
}
