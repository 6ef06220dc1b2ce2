// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;
import org.slipway.store.jpa.internal.ScopedQuery;

/**
 * Pages of a trail. An index keeps the rows of one subject, of one actor and of one action in order; where more is asked for,
 * a bounded number of the rows of the first of these is looked through.
 */
final class AuditLists {

    /** So many rows are looked through for a page where no index has what is asked for. */
    static final int LOOKED_THROUGH = 2_000;

    private final EntityManager entities;
    private final AuditFilter filter;

    AuditLists(EntityManager entities, AuditFilter filter) {
        this.entities = entities;
        this.filter = filter;
    }

    AuditPage page(Optional<AuditPlace> before, int limit) {
        int most = conditions() > 1 ? LOOKED_THROUGH : limit;
        List<AuditRecord> read = read(before, most + 1);
        boolean more = read.size() > most;
        List<AuditRecord> looked = more ? read.subList(0, most) : read;
        List<AuditRecord> wanted = looked.stream()
                .filter(row -> filter.wants(row.deed()))
                .limit(limit + 1L)
                .toList();
        if (wanted.size() > limit) {
            return new AuditPage(
                    wanted.subList(0, limit), Optional.of(wanted.get(limit - 1).place()));
        }
        return new AuditPage(wanted, more ? Optional.of(looked.get(most - 1).place()) : Optional.empty());
    }

    private long conditions() {
        return List.of(filter.subject(), filter.actor(), filter.action()).stream()
                .filter(Optional::isPresent)
                .count();
    }

    private List<AuditRecord> read(Optional<AuditPlace> before, int limit) {
        ScopedQuery<AuditRow> query = new ScopedQuery<>(AuditRow.class, SupplierScope.of(filter.supplier()));
        first(query);
        filter.period().from().ifPresent(from -> query.and("r.at >= :from", "from", from));
        filter.period().until().ifPresent(until -> query.and("r.at < :until", "until", until));
        before.ifPresent(last ->
                query.and("r.at <= :at", "at", last.at()).and("(r.at < :at OR r.row < :row)", "row", last.row()));
        return query.select(entities, " ORDER BY r.at DESC, r.row DESC")
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditRow::toRecord)
                .toList();
    }

    private void first(ScopedQuery<AuditRow> query) {
        if (filter.subject().isPresent()) {
            query.and("r.subject = :subject", "subject", filter.subject().get());
        } else if (filter.actor().isPresent()) {
            query.and("r.actor = :actor", "actor", filter.actor().get());
        } else {
            filter.action().map(AuditAction::name).ifPresent(name -> query.and("r.action = :action", "action", name));
        }
    }
}
