// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.database.Damage;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.LinkThread;
import org.slipway.spi.store.StoredLink;
import org.slipway.spi.work.Work;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;
import org.slipway.store.jpa.internal.work.WorkRows;

/** Portal links in a table. */
@Component
public final class JpaLinkStore implements LinkStore {

    private static final int OF_INVOICE_LIMIT = 1_000;

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaLinkStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    /** Each link follows one of its thread, which no other does: of several that are added at once, one is. */
    @Override
    public StoredLink give(StoredLink fresh, Predicate<StoredLink> good, Function<StoredLink, AuditEntry> entry) {
        return transactions.write(entities -> {
            Optional<StoredLink> last = newest(entities, fresh.thread());
            return last.filter(fresh::same)
                    .or(() -> again(entities, last, good))
                    .orElseGet(() -> added(
                            entities, fresh, last.map(StoredLink::selector).orElse(""), entry));
        });
    }

    private static Optional<StoredLink> again(
            EntityManager entities, Optional<StoredLink> last, Predicate<StoredLink> good) {
        return last.filter(link -> link.revoked().isEmpty() && good.test(link) && counted(entities, link));
    }

    private StoredLink added(
            EntityManager entities, StoredLink fresh, String follows, Function<StoredLink, AuditEntry> entry) {
        Optional<StoredLink> before = find(entities, fresh.selector());
        if (before.isPresent() && !before.get().same(fresh)) {
            throw new IllegalStateException("selector is used already: " + fresh.selector());
        }
        if (before.isEmpty()) {
            entities.persist(new LinkRow(fresh, follows));
            append(entities, entry.apply(fresh));
        }
        return before.orElse(fresh);
    }

    private static Optional<StoredLink> newest(EntityManager entities, LinkThread thread) {
        return entities.createQuery(
                        "SELECT l FROM LinkRow l WHERE l.supplier = :supplier AND l.invoice = :invoice"
                                + " AND l.recipient = :recipient AND l.purpose = :purpose"
                                + " ORDER BY l.issued DESC, l.selector",
                        LinkRow.class)
                .setParameter("supplier", thread.invoice().supplier().value())
                .setParameter("invoice", thread.invoice().invoice())
                .setParameter("recipient", thread.recipient())
                .setParameter("purpose", thread.purpose().name())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(LinkRow::toLink);
    }

    /** Not if it was revoked or taken back at the same moment. */
    private static boolean counted(EntityManager entities, StoredLink link) {
        return update(
                                entities,
                                link.invoice().supplier(),
                                link.selector(),
                                "l.mails = l.mails + 1",
                                "l.revokedAt IS NULL")
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<StoredLink> find(String selector) {
        return transactions.read(entities -> find(entities, selector));
    }

    /** The one question that does not know whose it is: this finds it out. */
    private static Optional<StoredLink> find(EntityManager entities, String selector) {
        return entities.createQuery("SELECT l FROM LinkRow l WHERE l.selector = :selector", LinkRow.class)
                .setParameter("selector", selector)
                .getResultStream()
                .findFirst()
                .map(row -> Damage.checked("portal link " + selector, row::toLink));
    }

    @Override
    public List<StoredLink> ofInvoice(InvoiceRef invoice) {
        return transactions.read(entities -> entities.createQuery(
                        "SELECT l FROM LinkRow l WHERE l.supplier = :supplier AND l.invoice = :invoice"
                                + " ORDER BY l.issued DESC, l.selector",
                        LinkRow.class)
                .setParameter("supplier", invoice.supplier().value())
                .setParameter("invoice", invoice.invoice())
                .setMaxResults(OF_INVOICE_LIMIT)
                .getResultStream()
                .flatMap(row -> Damage.spared("a portal link of invoice " + invoice, row::toLink).stream())
                .toList());
    }

    @Override
    public void used(SupplierId supplier, String selector, Instant at) {
        transactions.write(entities -> update(entities, supplier, selector, "l.lastUsed = :at")
                .setParameter("at", at)
                .executeUpdate());
    }

    @Override
    public boolean revoke(String selector, String reason, AuditEntry entry) {
        return transactions.write(entities -> {
            int revoked = update(
                            entities,
                            entry.supplier(),
                            selector,
                            "l.revokedAt = :at, l.revokeReason = :reason",
                            "l.revokedAt IS NULL")
                    .setParameter("at", entry.at())
                    .setParameter("reason", reason)
                    .executeUpdate();
            return revoked == 1 && append(entities, entry);
        });
    }

    @Override
    public void discard(String selector, AuditEntry entry) {
        transactions.write(entities -> {
            int kept = update(entities, entry.supplier(), selector, "l.mails = l.mails - 1", "l.mails > 1")
                    .executeUpdate();
            return kept == 0 && remove(entities, selector, entry);
        });
    }

    /** Not if another mail carries it meanwhile. */
    private boolean remove(EntityManager entities, String selector, AuditEntry entry) {
        int removed = entities.createQuery("DELETE FROM LinkRow l WHERE l.supplier = :supplier"
                        + " AND l.selector = :selector AND l.mails <= 1")
                .setParameter("supplier", entry.supplier().value())
                .setParameter("selector", selector)
                .executeUpdate();
        return removed == 1 && append(entities, entry);
    }

    @Override
    public int revokeAll(SupplierId supplier, String reason, AuditEntry entry) {
        return transactions.write(entities -> {
            int revoked = entities.createQuery("UPDATE LinkRow l SET l.revokedAt = :at, l.revokeReason = :reason"
                            + " WHERE l.supplier = :supplier AND l.revokedAt IS NULL")
                    .setParameter("at", entry.at())
                    .setParameter("reason", reason)
                    .setParameter("supplier", supplier.value())
                    .executeUpdate();
            if (revoked > 0) {
                append(entities, entry);
            }
            return revoked;
        });
    }

    @Override
    public boolean renew(String selector, Instant notSince, Work mail, AuditEntry entry) {
        return transactions.write(entities -> {
            int renewed = update(
                            entities,
                            entry.supplier(),
                            selector,
                            "l.renewedAt = :at",
                            "l.revokedAt IS NULL",
                            "(l.renewedAt IS NULL OR l.renewedAt < :notSince)")
                    .setParameter("at", entry.at())
                    .setParameter("notSince", notSince)
                    .executeUpdate();
            if (renewed == 0) {
                return false;
            }
            WorkRows.insert(entities, List.of(mail));
            return append(entities, entry);
        });
    }

    private static Query update(
            EntityManager entities, SupplierId supplier, String selector, String changes, String... conditions) {
        String more = Stream.of(conditions).map(" AND "::concat).collect(Collectors.joining());
        return entities.createQuery("UPDATE LinkRow l SET " + changes
                        + " WHERE l.supplier = :supplier AND l.selector = :selector" + more)
                .setParameter("supplier", supplier.value())
                .setParameter("selector", selector);
    }

    private boolean append(EntityManager entities, AuditEntry entry) {
        audit.append(entities, entry);
        return true;
    }
}
