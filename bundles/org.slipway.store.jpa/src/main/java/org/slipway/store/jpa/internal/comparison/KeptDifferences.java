// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.database.Damage;
import org.slipway.spi.store.ComparedStretch;
import org.slipway.spi.store.ComparisonStore.Kept;

/** The differences of one supplier, of which at most 1,000 are kept, in the transaction of whoever asks. */
final class KeptDifferences {

    private static final String ORDER = " ORDER BY d.moment, d.receiptKey, d.kind";

    private final EntityManager entities;
    private final SupplierId supplier;

    KeptDifferences(EntityManager entities, SupplierId supplier) {
        this.entities = entities;
        this.supplier = supplier;
    }

    /** Takes out those of a stretch that it has not shown, if it is whole; one that can't be read goes without a word. */
    List<ReceiptDifference> removeGone(Comparison before, ComparedStretch stretch) {
        if (!stretch.whole()) {
            return List.of();
        }
        Set<String> found =
                stretch.differences().stream().map(ReceiptComparisons::mark).collect(Collectors.toSet());
        List<DifferenceRow> gone = select(
                        " AND d.moment >= :reached AND d.moment < :until" + ORDER,
                        Map.of("reached", before.course().reached(), "until", stretch.until()))
                .getResultStream()
                .filter(row -> !found.contains(row.mark()))
                .toList();
        gone.forEach(entities::remove);
        return differences(gone);
    }

    /** Keeps what was found, as long as there is room; answers what is new of it. */
    List<ReceiptDifference> add(List<ReceiptDifference> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        entities.flush();
        Map<String, DifferenceRow> kept = new LinkedHashMap<>();
        select("", Map.of()).getResultList().forEach(row -> kept.put(row.mark(), row));
        List<ReceiptDifference> added = new ArrayList<>();
        for (ReceiptDifference one : found) {
            DifferenceRow row = kept.get(ReceiptComparisons.mark(one));
            if (row != null) {
                row.update(one);
            } else if (kept.size() < ReceiptComparisons.MOST_KEPT) {
                DifferenceRow fresh = new DifferenceRow(supplier, one);
                entities.persist(fresh);
                kept.put(fresh.mark(), fresh);
                added.add(one);
            }
        }
        return added;
    }

    /** A page of them. */
    List<ReceiptDifference> page(String after, int limit) {
        Optional<DifferenceRow> last = marked(after);
        TypedQuery<DifferenceRow> rows = last.map(DifferenceRow::place)
                .map(place -> select(
                        " AND (d.moment > :moment OR (d.moment = :moment"
                                + " AND (d.receiptKey > :receipt OR (d.receiptKey = :receipt AND d.kind > :kind))))"
                                + ORDER,
                        place))
                .orElseGet(() -> select(ORDER, Map.of()));
        return differences(rows.setMaxResults(limit).getResultList());
    }

    private Optional<DifferenceRow> marked(String mark) {
        int colon = mark.lastIndexOf(':');
        return colon < 0
                ? Optional.empty()
                : select(
                                " AND d.receiptKey = :receipt AND d.kind = :kind",
                                Map.of("receipt", mark.substring(0, colon), "kind", mark.substring(colon + 1)))
                        .getResultStream()
                        .findFirst();
    }

    Kept kept() {
        Object[] found = entities.createQuery(
                        "SELECT COUNT(d), MIN(d.moment) FROM DifferenceRow d WHERE d.supplier = :supplier",
                        Object[].class)
                .setParameter("supplier", supplier.value())
                .getSingleResult();
        return new Kept(((Number) found[0]).intValue(), Optional.ofNullable((Instant) found[1]));
    }

    private TypedQuery<DifferenceRow> select(String where, Map<String, Object> parameters) {
        TypedQuery<DifferenceRow> query = entities.createQuery(
                        "SELECT d FROM DifferenceRow d WHERE d.supplier = :supplier" + where, DifferenceRow.class)
                .setParameter("supplier", supplier.value());
        parameters.forEach(query::setParameter);
        return query;
    }

    private static List<ReceiptDifference> differences(List<DifferenceRow> rows) {
        return rows.stream()
                .flatMap(row -> Damage.spared("difference " + row.mark(), row::toDifference).stream())
                .toList();
    }
}
