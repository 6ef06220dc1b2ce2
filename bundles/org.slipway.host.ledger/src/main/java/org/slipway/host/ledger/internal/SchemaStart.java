// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.List;
import javax.sql.DataSource;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slipway.database.Migrations;
import org.slipway.database.SchemaService;

/** Brings the ledger's database to the schema that this version of the ledger needs. */
@Component(service = {})
// the service is registered by hand: without this the feature would not resolve
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.slipway.database.MigratedSchema\"")
public final class SchemaStart {

    static final Migrations MIGRATIONS = new Migrations(
            SchemaStart.class.getClassLoader(), "ledger_schema", List.of("org/slipway/host/ledger/migrations"));

    private final SchemaService schema;

    @Activate
    public SchemaStart(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=slipway-ledger)") DataSource dataSource) {
        this.schema = new SchemaService(context, "slipway-ledger", MIGRATIONS.on(dataSource));
    }

    @Deactivate
    void close() {
        schema.close();
    }
}
