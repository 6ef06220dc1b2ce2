// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.MailLimits;
import org.slipway.spi.store.MailLimits.Limit;
import org.slipway.spi.store.MailLimits.Reached;
import org.slipway.spi.store.MailLimits.Whose;
import org.slipway.spi.store.MailOrders;
import org.slipway.spi.work.Work;

/** Orders mails in memory, and counts them. */
final class MemoryMailOrders implements MailOrders {

    private final MemoryDatabase database;
    private final MemoryWorkStore work;

    MemoryMailOrders(MemoryDatabase database, MemoryWorkStore work) {
        this.database = database;
        this.work = work;
    }

    /** So many since then. */
    record Count(Instant begun, int mails) {}

    @Override
    public Optional<Reached> order(Work mail, AuditEntry audit, MailLimits limits) {
        return database.transaction(() -> {
            if (work.waits(mail)) {
                return Optional.empty();
            }
            String actor = audit.supplier() + " by " + audit.actor();
            String invoice = audit.supplier() + " of " + mail.target();
            Optional<Reached> reached = reached(Whose.ACTOR, actor, limits.ofActor(), audit.at())
                    .or(() -> reached(Whose.INVOICE, invoice, limits.ofInvoice(), audit.at()));
            if (reached.isEmpty()) {
                count(actor, limits.ofActor(), audit.at());
                count(invoice, limits.ofInvoice(), audit.at());
                work.insert(List.of(mail), List.of(audit));
            }
            return reached;
        });
    }

    private Optional<Reached> reached(Whose whose, String key, Limit limit, Instant now) {
        return current(key, limit, now)
                .filter(count -> count.mails() >= limit.mails())
                .map(count -> new Reached(whose, count.begun().plus(limit.span())));
    }

    private void count(String key, Limit limit, Instant now) {
        Count before = current(key, limit, now).orElse(new Count(now, 0));
        database.mailCounts.put(key, new Count(before.begun(), before.mails() + 1));
    }

    private Optional<Count> current(String key, Limit limit, Instant now) {
        return Optional.ofNullable(database.mailCounts.get(key))
                .filter(count -> count.begun().plus(limit.span()).isAfter(now));
    }
}
