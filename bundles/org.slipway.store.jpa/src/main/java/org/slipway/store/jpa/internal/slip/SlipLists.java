// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.SlipQuery;

/**
 * A page of a list of slips. An index keeps the slips of one status in order, and those of one supplier in one status, but
 * none keeps those of several: each is asked for its first ones, by a statement that reads no row too many, and the rest is
 * merging. One more statement reads what the slips pay, and two more read where the page starts.
 */
final class SlipLists {

    private final EntityManager entities;
    private final SlipQuery query;
    private final Optional<Slip> last;

    private SlipLists(EntityManager entities, SlipQuery query, Optional<Slip> last) {
        this.entities = entities;
        this.query = query;
        this.last = last;
    }

    static List<Slip> query(EntityManager entities, SlipQuery query) {
        Optional<Slip> last = query.page().after().flatMap(code -> SlipRows.find(entities, query.scope(), code));
        if (query.page().after().isPresent() && last.isEmpty()) {
            return List.of();
        }
        return new SlipLists(entities, query, last).page();
    }

    private List<Slip> page() {
        List<SlipRow> rows = suppliers()
                .flatMap(supplier -> query.statuses().stream().flatMap(status -> first(supplier, status)))
                .sorted(SlipRow.inOrder(query.order()))
                .limit(query.page().limit())
                .toList();
        return Allocations.complete(entities, rows);
    }

    /** Whose slips are asked for one after the other; empty for those of all at once. */
    private Stream<Optional<String>> suppliers() {
        SupplierScope scope = query.scope();
        return scope.every()
                ? Stream.of(Optional.empty())
                : scope.suppliers().stream().map(supplier -> Optional.of(supplier.value()));
    }

    private Stream<SlipRow> first(Optional<String> supplier, SlipStatus status) {
        String whose = supplier.isPresent() ? "s.supplier = :supplier AND " : "";
        TypedQuery<SlipRow> rows = entities.createQuery(
                        "SELECT s FROM SlipRow s WHERE " + whose + "s.state.status = :status" + order(), SlipRow.class)
                .setParameter("status", status)
                .setMaxResults(query.page().limit());
        supplier.ifPresent(id -> rows.setParameter("supplier", id));
        last.ifPresent(slip -> rows.setParameter("moment", moment(slip))
                .setParameter("last", slip.code().value()));
        return rows.getResultStream();
    }

    /** The order, behind the condition that leaves out what pages before have shown. */
    private String order() {
        return switch (query.order()) {
            case OLDEST_SUBMISSION ->
                (last.isEmpty()
                                ? ""
                                : " AND s.origin.submitted >= :moment AND (s.origin.submitted > :moment OR s.code > :last)")
                        + " ORDER BY s.origin.submitted, s.code";
            case NEWEST_DECISION ->
                (last.isEmpty()
                                ? ""
                                : " AND s.state.decidedAt <= :moment AND (s.state.decidedAt < :moment OR s.code < :last)")
                        + " ORDER BY s.state.decidedAt DESC, s.code DESC";
        };
    }

    /** A slip that has left its list meanwhile, and waits again, marks no place in the order of decisions. */
    private Instant moment(Slip slip) {
        return query.order() == SlipOrder.OLDEST_SUBMISSION
                ? slip.origin().submitted()
                : slip.state().decided().orElse(Instant.EPOCH);
    }
}
