// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.database.Damage;
import org.slipway.spi.store.BookedSlip;
import org.slipway.spi.store.ComparisonStore.Mark;
import org.slipway.spi.store.ComparisonStore.Posted;

/**
 * Slips as they are compared with the host's ledger, without what they pay. A page is read in two parts, each from the index:
 * the rest of the moment that the page before ended in, then what is later.
 */
public final class BookedSlips {

    private static final String POSTED =
            "SELECT s FROM SlipRow s WHERE s.supplier = :supplier AND s.state.status = :posted";
    private static final String REST =
            POSTED + " AND s.state.answeredAt = :at AND s.code > :code ORDER BY s.state.answeredAt, s.code";
    private static final String LATER = POSTED
            + " AND s.state.answeredAt > :at AND s.state.answeredAt < :until ORDER BY s.state.answeredAt, s.code";

    private BookedSlips() {}

    /** A page of posted slips. */
    public static Posted posted(EntityManager entities, SupplierId supplier, Mark after, Instant until, int limit) {
        List<SlipRow> rows = new ArrayList<>();
        if (after.at().isBefore(until)) {
            rows.addAll(query(entities, REST, supplier, after.at())
                    .setParameter("code", after.code())
                    .setMaxResults(limit)
                    .getResultList());
        }
        if (rows.size() < limit) {
            rows.addAll(query(entities, LATER, supplier, after.at())
                    .setParameter("until", until)
                    .setMaxResults(limit - rows.size())
                    .getResultList());
        }
        return new Posted(
                booked(rows).toList(),
                rows.size() < limit
                        ? Optional.empty()
                        : Optional.of(rows.get(limit - 1).mark()));
    }

    private static TypedQuery<SlipRow> query(EntityManager entities, String jpql, SupplierId supplier, Instant at) {
        return entities.createQuery(jpql, SlipRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("posted", SlipStatus.POSTED.name())
                .setParameter("at", at);
    }

    /** The slips of some codes; codes are unique among all suppliers, and so looked up by themselves. */
    public static Map<SlipCode, BookedSlip> coded(
            EntityManager entities, SupplierId supplier, Collection<SlipCode> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<SlipRow> rows = entities.createQuery("SELECT s FROM SlipRow s WHERE s.code IN :codes", SlipRow.class)
                .setParameter("codes", codes.stream().map(SlipCode::value).toList())
                .getResultList();
        return booked(rows)
                .filter(slip -> slip.ref().supplier().equals(supplier))
                .collect(Collectors.toMap(slip -> slip.ref().code(), Function.identity()));
    }

    private static Stream<BookedSlip> booked(List<SlipRow> rows) {
        return rows.stream().flatMap(row -> Damage.spared("slip " + row.code(), row::toBooked).stream());
    }
}
