// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

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
import org.slipway.api.SupplierId;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.DatabaseClock;
import org.slipway.store.jpa.internal.audit.AuditChain;

/**
 * Work in a table. A claim is an update that holds only if nobody claimed the row since it was read, so that nodes need
 * no lock beyond the row's. It says of the attempt at once that it may have happened: a crash leaves it at that.
 */
@Component
public final class JpaWorkStore implements WorkStore {

    private static final int CAUSE_LIMIT = 500;
    /** Where other nodes take the first ones meanwhile, the next is tried. */
    private static final int CANDIDATES = 8;
    /** Holds for the newest claim until it is answered. */
    private static final String OPEN =
            " WHERE w.supplier = :supplier AND w.id = :id AND w.fence = :fence AND w.leaseUntil <> :none";

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaWorkStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public void add(List<Work> work, List<AuditEntry> entries) {
        transactions.write(
                entities -> (work.isEmpty() || MissingWork.insert(entities, work) > 0) && append(entities, entries));
    }

    private boolean append(EntityManager entities, List<AuditEntry> entries) {
        entries.forEach(entry -> audit.append(entities, entry));
        return true;
    }

    @Override
    public Optional<WorkClaim> claim(WorkKind kind, Optional<SupplierId> served, Duration lease) {
        return transactions.write(entities -> {
            Instant now = DatabaseClock.now(entities);
            Optional<WorkClaim> next =
                    served.flatMap(last -> first(entities, due(entities, kind, last.value(), now), now.plus(lease)));
            return next.or(() -> first(entities, due(entities, kind, "", now), now.plus(lease)));
        });
    }

    private static Optional<WorkClaim> first(EntityManager entities, TypedQuery<WorkRow> due, Instant until) {
        return due.setMaxResults(CANDIDATES).getResultList().stream()
                .filter(row -> take(entities, row, until))
                .findFirst()
                .map(WorkRow::nextClaim);
    }

    private static TypedQuery<WorkRow> due(EntityManager entities, WorkKind kind, String after, Instant now) {
        return entities.createQuery(
                        "SELECT w FROM WorkRow w WHERE w.kind = :kind AND w.parked = :parked AND w.supplier > :after"
                                + " AND w.due <= :now AND w.leaseUntil <= :now ORDER BY w.supplier, w.due, w.id",
                        WorkRow.class)
                .setParameter("kind", kind.value())
                .setParameter("parked", false)
                .setParameter("after", after)
                .setParameter("now", now);
    }

    private static boolean take(EntityManager entities, WorkRow row, Instant until) {
        return entities.createQuery("UPDATE WorkRow w SET w.leaseUntil = :until, w.fence = w.fence + 1,"
                                + " w.attempts = w.attempts + 1, w.ended = :unknown, w.waiting = NULL"
                                + " WHERE w.supplier = :supplier AND w.id = :id AND w.fence = :fence")
                        .setParameter("until", until)
                        .setParameter("unknown", AttemptEnd.UNKNOWN.name())
                        .setParameter("supplier", row.supplier())
                        .setParameter("id", row.id())
                        .setParameter("fence", row.fence())
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean complete(WorkClaim claim, List<Work> next, List<AuditEntry> entries) {
        return transactions.write(entities -> answered(claim, entities.createQuery("DELETE FROM WorkRow w" + OPEN))
                && insert(entities, next)
                && append(entities, entries));
    }

    private static boolean insert(EntityManager entities, List<Work> next) {
        WorkRows.insert(entities, next);
        return true;
    }

    @Override
    public boolean retry(WorkClaim claim, Failure failure, Duration after) {
        return transactions.write(entities -> answered(
                claim,
                entities.createQuery("UPDATE WorkRow w SET w.due = :due, w.ended = :ended, w.refused = :refused,"
                                + " w.failed = :failed, w.cause = :cause, w.leaseUntil = :none" + OPEN)
                        .setParameter("due", DatabaseClock.now(entities).plus(after))
                        .setParameter("ended", (claim.inDoubt() ? AttemptEnd.UNKNOWN : failure.end()).name())
                        .setParameter(
                                "refused", claim.before().refused() + counted(failure.end() == AttemptEnd.REFUSED))
                        .setParameter("failed", claim.before().failed() + counted(failure.thrown()))
                        .setParameter("cause", cut(failure.cause()))));
    }

    private static int counted(boolean happened) {
        return happened ? 1 : 0;
    }

    @Override
    public void park(WorkClaim claim, String cause) {
        transactions.write(entities -> {
            boolean newest = answered(
                    claim,
                    entities.createQuery("UPDATE WorkRow w SET w.parked = :parked, w.cause = :cause,"
                                    + " w.leaseUntil = :none" + OPEN)
                            .setParameter("parked", true)
                            .setParameter("cause", cut(cause)));
            if (!newest && !parkedBefore(entities, claim)) {
                MissingWork.insertParked(entities, claim.work(), cut(cause));
            }
            return newest;
        });
    }

    /** Whether this very claim has set its row aside: the first answer was lost. */
    private static boolean parkedBefore(EntityManager entities, WorkClaim claim) {
        return !entities.createQuery(
                        "SELECT w.fence FROM WorkRow w WHERE w.supplier = :supplier AND w.id = :id"
                                + " AND w.fence = :fence AND w.parked = :parked",
                        Long.class)
                .setParameter("supplier", claim.work().supplier().value())
                .setParameter("id", claim.id())
                .setParameter("fence", claim.fence())
                .setParameter("parked", true)
                .getResultList()
                .isEmpty();
    }

    private static boolean answered(WorkClaim claim, Query change) {
        return change.setParameter("supplier", claim.work().supplier().value())
                        .setParameter("id", claim.id())
                        .setParameter("fence", claim.fence())
                        .setParameter("none", Instant.EPOCH)
                        .executeUpdate()
                == 1;
    }

    private static String cut(String cause) {
        return cause.length() <= CAUSE_LIMIT ? cause : cause.substring(0, CAUSE_LIMIT);
    }

    @Override
    public Depth depth(WorkKind kind) {
        return transactions.read(entities -> new Depth(count(entities, kind, false), count(entities, kind, true)));
    }

    private static long count(EntityManager entities, WorkKind kind, boolean parked) {
        return entities.createQuery(
                        "SELECT COUNT(w) FROM WorkRow w WHERE w.kind = :kind AND w.parked = :parked", Long.class)
                .setParameter("kind", kind.value())
                .setParameter("parked", parked)
                .getSingleResult();
    }
}
