// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.outbox.Work;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.DatabaseClock;
import org.slipway.store.jpa.internal.audit.AuditChain;

/**
 * Work in a table. A claim is an update that holds only if nobody claimed the row since it was read, so that nodes need
 * no lock beyond the row's.
 */
@Component
public final class JpaOutbox implements Outbox {

    private static final int CAUSE_LIMIT = 500;

    /** Where other nodes take the first ones meanwhile, the next is tried. */
    private static final int CANDIDATES = 8;

    /** Holds for the newest claim until it is answered. */
    private static final String OPEN = " WHERE w.id = :id AND w.fence = :fence AND w.leaseUntil <> :none";

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaOutbox(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public void add(Work work, AuditEntry entry) {
        transactions.write(entities -> {
            WorkRows.insert(entities, List.of(work));
            audit.append(entities, entry);
            return true;
        });
    }

    @Override
    public <W extends Work> Optional<Claim<W>> claim(Class<W> kind, Duration lease) {
        WorkQueue queue = WorkQueue.of(kind);
        return transactions.write(entities -> {
            Instant now = DatabaseClock.now(entities);
            return due(entities, queue, now).setMaxResults(CANDIDATES).getResultList().stream()
                    .filter(row -> take(entities, row, now.plus(lease)))
                    .findFirst()
                    .map(row -> row.nextClaim(kind));
        });
    }

    private static TypedQuery<WorkRow> due(EntityManager entities, WorkQueue queue, Instant now) {
        return entities.createQuery(
                        "SELECT w FROM WorkRow w WHERE w.queue = :queue AND w.parked = :parked"
                                + " AND w.due <= :now AND w.leaseUntil <= :now ORDER BY w.due, w.id",
                        WorkRow.class)
                .setParameter("queue", queue)
                .setParameter("parked", false)
                .setParameter("now", now);
    }

    private static boolean take(EntityManager entities, WorkRow row, Instant until) {
        return entities.createQuery("UPDATE WorkRow w SET w.leaseUntil = :until, w.fence = w.fence + 1,"
                                + " w.attempts = w.attempts + 1 WHERE w.id = :id AND w.fence = :fence")
                        .setParameter("until", until)
                        .setParameter("id", row.id())
                        .setParameter("fence", row.fence())
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean complete(Claim<?> claim) {
        return transactions.write(entities -> answered(claim, entities.createQuery("DELETE FROM WorkRow w" + OPEN)));
    }

    @Override
    public boolean retry(Claim<?> claim, Duration after, String cause) {
        return transactions.write(entities -> answered(
                claim,
                entities.createQuery("UPDATE WorkRow w SET w.due = :due, w.cause = :cause, w.leaseUntil = :none" + OPEN)
                        .setParameter("due", DatabaseClock.now(entities).plus(after))
                        .setParameter("cause", cut(cause))));
    }

    @Override
    public boolean park(Claim<?> claim, String cause) {
        return transactions.write(entities -> answered(
                claim,
                entities.createQuery("UPDATE WorkRow w SET w.parked = :parked, w.cause = :cause, w.leaseUntil = :none"
                                + OPEN)
                        .setParameter("parked", true)
                        .setParameter("cause", cut(cause))));
    }

    private static boolean answered(Claim<?> claim, Query change) {
        return change.setParameter("id", claim.id())
                        .setParameter("fence", claim.fence())
                        .setParameter("none", Instant.EPOCH)
                        .executeUpdate()
                == 1;
    }

    private static String cut(String cause) {
        return cause.length() <= CAUSE_LIMIT ? cause : cause.substring(0, CAUSE_LIMIT);
    }

    @Override
    public <W extends Work> Depth depth(Class<W> kind) {
        WorkQueue queue = WorkQueue.of(kind);
        return transactions.read(entities -> new Depth(count(entities, queue, false), count(entities, queue, true)));
    }

    private static long count(EntityManager entities, WorkQueue queue, boolean parked) {
        return entities.createQuery(
                        "SELECT COUNT(w) FROM WorkRow w WHERE w.queue = :queue AND w.parked = :parked", Long.class)
                .setParameter("queue", queue)
                .setParameter("parked", parked)
                .getSingleResult();
    }
}
