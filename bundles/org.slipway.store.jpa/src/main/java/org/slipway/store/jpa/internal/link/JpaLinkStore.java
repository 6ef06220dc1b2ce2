// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.link;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.Transactions;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Portal links in a table. */
@Component
public final class JpaLinkStore implements LinkStore {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaLinkStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public void add(StoredLink link, AuditEntry entry) {
        transactions.write(entities -> {
            if (entities.find(LinkRow.class, link.selector()) != null) {
                throw new IllegalStateException("selector is used already: " + link.selector());
            }
            entities.persist(new LinkRow(link));
            audit.append(entities, entry);
            return true;
        });
    }

    @Override
    public Optional<StoredLink> find(String selector) {
        return transactions.read(entities ->
                Optional.ofNullable(entities.find(LinkRow.class, selector)).map(LinkRow::toLink));
    }
}
