// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

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
import org.slipway.store.jpa.internal.audit.KeyClaim;

/** Brings the database to the schema that this version of the stores needs, and under the key in force. */
@Component(service = {})
// the service is registered by hand: without this the feature would not resolve
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.slipway.database.MigratedSchema\"")
public final class SchemaStart {

    static final Migrations MIGRATIONS = new Migrations(
            SchemaStart.class.getClassLoader(),
            "slipway_schema",
            List.of("org/slipway/store/jpa/migrations/common", "org/slipway/store/jpa/migrations/{database}"));

    private final SchemaService schema;

    @Activate
    public SchemaStart(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=slipway)") DataSource dataSource,
            @Reference KeyClaim key) {
        this.schema =
                new SchemaService(context, "slipway", MIGRATIONS.on(dataSource).then(key::run));
    }

    @Deactivate
    void close() {
        schema.close();
    }
}
