// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;
import org.slipway.database.Damage;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.WorkKind;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.DatabaseClock;
import org.slipway.store.jpa.internal.ScopedQuery;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Open work as people see it, and their decisions: each holds only while no worker has the row. */
@Component
public final class JpaOpenWorkStore implements OpenWorkStore {

    private static final int MOST_ABOUT = 50;
    private static final String UNCLAIMED =
            " WHERE w.supplier = :supplier AND w.id = :id AND w.attempts = :attempts" + " AND w.leaseUntil <= :now";

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaOpenWorkStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public List<OpenWork> list(SupplierScope scope, boolean parked, Optional<Long> before, int limit) {
        ScopedQuery<WorkRow> query = new ScopedQuery<>(WorkRow.class, scope);
        if (parked) {
            query.and("r.parked = :parked", "parked", true);
        }
        before.ifPresent(last -> query.and("r.id < :last", "last", last));
        return transactions.read(
                entities -> query.select(entities, " ORDER BY r.id DESC").setMaxResults(limit).getResultList().stream()
                        .flatMap(JpaOpenWorkStore::readable)
                        .toList());
    }

    @Override
    public List<OpenWork> ofKind(
            SupplierScope scope, WorkKind kind, boolean doubtful, Optional<Long> before, int limit) {
        ScopedQuery<WorkRow> query =
                new ScopedQuery<>(WorkRow.class, scope).and("r.kind = :kind", "kind", kind.value());
        if (doubtful) {
            query.and("(r.parked = TRUE OR r.ended = :unknown)", "unknown", AttemptEnd.UNKNOWN.name());
        }
        before.ifPresent(last -> query.and("r.id < :last", "last", last));
        return transactions.read(
                entities -> query.select(entities, " ORDER BY r.id DESC").setMaxResults(limit).getResultList().stream()
                        .flatMap(JpaOpenWorkStore::readable)
                        .toList());
    }

    private static Stream<OpenWork> readable(WorkRow row) {
        return Damage.spared("work " + row.id(), row::toOpenWork).stream();
    }

    @Override
    public Optional<OpenWork> find(WorkRef ref) {
        return transactions.read(entities -> new ScopedQuery<>(WorkRow.class, SupplierScope.of(ref.supplier()))
                .and("r.id = :id", "id", ref.id())
                .select(entities, "")
                .getResultStream()
                .findFirst()
                .map(WorkRow::toOpenWork));
    }

    @Override
    public List<OpenWork> about(SupplierScope scope, Set<String> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        return transactions.read(entities -> new ScopedQuery<>(WorkRow.class, scope)
                .and("r.target IN :targets", "targets", targets)
                .select(entities, " ORDER BY r.id DESC")
                .setMaxResults(MOST_ABOUT)
                .getResultStream()
                .flatMap(JpaOpenWorkStore::readable)
                .toList());
    }

    @Override
    public boolean reopen(OpenWork work, boolean settled, AuditEntry entry) {
        return decide(
                work,
                entry,
                entities -> entities.createQuery(
                                "UPDATE WorkRow w SET w.parked = :parked, w.due = :now, w.refused = 0, w.failed = 0, w.ended = :ended,"
                                        + " w.waiting = NULL"
                                        + UNCLAIMED)
                        .setParameter("parked", false)
                        .setParameter(
                                "ended",
                                (settled ? AttemptEnd.NONE : work.progress().end()).name()));
    }

    @Override
    public boolean discard(OpenWork work, AuditEntry entry) {
        return decide(work, entry, entities -> entities.createQuery("DELETE FROM WorkRow w" + UNCLAIMED));
    }

    private boolean decide(OpenWork work, AuditEntry entry, Function<EntityManager, Query> change) {
        return transactions.write(entities -> {
            Instant now = DatabaseClock.now(entities);
            boolean done = change.apply(entities)
                            .setParameter("id", work.id())
                            .setParameter("supplier", work.supplier().value())
                            .setParameter("attempts", work.progress().attempts())
                            .setParameter("now", now)
                            .executeUpdate()
                    == 1;
            if (done) {
                audit.append(entities, entry);
            }
            return done;
        });
    }
}
