// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Migrates the database in the background, then registers {@link LedgerSchema}, which the ledger waits for. */
@Component(service = {})
// the service is registered by hand: without this the feature would not resolve
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.slipway.host.ledger.internal.LedgerSchema\"")
public final class SchemaStart {

    private final BundleContext context;
    private final ScheduledExecutorService executor;
    private @Nullable ServiceRegistration<LedgerSchema> registration;

    @Activate
    public SchemaStart(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=slipway-ledger)") DataSource dataSource) {
        this.context = context;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "slipway-ledger-schema");
            thread.setDaemon(true);
            return thread;
        });
        new MigrationLoop(() -> migrate(dataSource), this::register, executor).start();
    }

    static int migrate(DataSource dataSource) throws SQLException {
        dataSource.getConnection().close(); // an outage shows here, as what it is
        return Flyway.configure(SchemaStart.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:org/slipway/host/ledger/migrations")
                .table("ledger_schema")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private synchronized void register() {
        if (!executor.isShutdown()) {
            registration = context.registerService(
                    LedgerSchema.class, new LedgerSchema(), FrameworkUtil.asDictionary(Map.of()));
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
