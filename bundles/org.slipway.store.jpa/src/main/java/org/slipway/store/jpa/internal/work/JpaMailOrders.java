// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.MailLimits;
import org.slipway.spi.store.MailLimits.Reached;
import org.slipway.spi.store.MailLimits.Whose;
import org.slipway.spi.store.MailOrders;
import org.slipway.spi.work.Work;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Orders mails as work that waits, and counts them. */
@Component
public final class JpaMailOrders implements MailOrders {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaMailOrders(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public Optional<Reached> order(Work mail, AuditEntry entry, MailLimits limits) {
        return transactions.write(entities -> MissingWork.insert(entities, List.of(mail)) == 0
                ? Optional.empty()
                : ordered(entities, mail, entry, limits));
    }

    private Optional<Reached> ordered(EntityManager entities, Work mail, AuditEntry entry, MailLimits limits) {
        MailCount count = new MailCount(entities, entry);
        Optional<Reached> reached = count.add(Whose.ACTOR, entry.actor(), limits.ofActor())
                .or(() -> count.add(Whose.INVOICE, mail.target(), limits.ofInvoice()));
        if (reached.isPresent()) {
            entities.getTransaction().setRollbackOnly();
        } else {
            audit.append(entities, entry);
        }
        return reached;
    }
}
