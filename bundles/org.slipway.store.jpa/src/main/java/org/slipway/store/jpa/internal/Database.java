// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.database.MigratedSchema;
import org.slipway.database.Transactions;
import org.slipway.spi.key.KeyRing;
import org.slipway.store.jpa.internal.audit.AuditChain;
import org.slipway.store.jpa.internal.audit.KeptHeads;

/** What all stores of this bundle share; there once the database is reached and its schema is the one they need. */
@Component(service = Database.class)
public final class Database {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public Database(
            @Reference(target = "(osgi.unit.name=slipway)") EntityManagerFactory factory,
            @Reference(target = "(schema=slipway)") MigratedSchema schema,
            @Reference KeyRing keys,
            @Reference KeptHeads heads) {
        this.transactions = new Transactions(factory, "database");
        this.audit = new AuditChain(keys, heads, transactions);
    }

    public Transactions transactions() {
        return transactions;
    }

    public AuditChain audit() {
        return audit;
    }
}
