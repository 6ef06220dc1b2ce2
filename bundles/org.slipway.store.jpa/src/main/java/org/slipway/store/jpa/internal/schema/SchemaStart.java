// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.schema;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slipway.spi.outbox.Backoff;

/** Migrates the database in the background, then registers {@link MigratedSchema}, which the stores wait for. */
@Component(service = {})
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=org.slipway.store.jpa.internal.schema.MigratedSchema")
public final class SchemaStart {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

    private final BundleContext context;
    private final ScheduledExecutorService executor;
    private @Nullable ServiceRegistration<MigratedSchema> registration;

    @Activate
    public SchemaStart(
            BundleContext context, @Reference(target = "(osgi.jndi.service.name=slipway)") DataSource dataSource) {
        this.context = context;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "slipway-schema");
            thread.setDaemon(true);
            return thread;
        });
        new MigrationLoop(() -> Migrations.run(dataSource), this::register, executor, BACKOFF).start();
    }

    private synchronized void register() {
        if (!executor.isShutdown()) {
            registration = context.registerService(
                    MigratedSchema.class, new MigratedSchema(), FrameworkUtil.asDictionary(Map.of()));
        }
    }

    @Deactivate
    synchronized void close() {
        executor.shutdownNow();
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }
}
