// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.comparison;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.slip.SlipCode;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.BookedSlip;
import org.slipway.spi.store.ComparedStretch;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;
import org.slipway.store.jpa.internal.slip.BookedSlips;
import org.slipway.store.jpa.internal.work.WorkRows;

/** Comparisons in their tables; transactions touch comparison, differences, work and audit, in that order. */
@Component
public final class JpaComparisonStore implements ComparisonStore {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaComparisonStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    /** Whoever has a posted slip has an audit trail, and of its heads there is one a supplier. */
    @Override
    public Map<SupplierId, Optional<Instant>> begun() {
        return transactions.read(entities -> {
            Map<SupplierId, Optional<Instant>> begun = new HashMap<>();
            entities.createQuery("SELECT h.supplier FROM AuditHead h", String.class)
                    .getResultStream()
                    .forEach(supplier -> begun.put(new SupplierId(supplier), Optional.empty()));
            entities.createQuery(
                            "SELECT c.supplier, MAX(c.begun) FROM ComparisonRow c GROUP BY c.supplier", Object[].class)
                    .getResultStream()
                    .forEach(row -> begun.put(new SupplierId((String) row[0]), Optional.of((Instant) row[1])));
            return begun;
        });
    }

    @Override
    public Optional<Comparison> begin(SupplierId supplier, Order order) {
        return transactions.write(entities -> {
            Optional<Comparison> before = newest(entities, supplier).stream().findFirst();
            if (before.filter(one -> !one.done()).isPresent() && WorkRows.waits(entities, order.work())) {
                return Optional.empty();
            }
            long number = before.map(Comparison::number).orElse(0L) + 1;
            ComparisonRow row = new ComparisonRow(supplier, number, order);
            entities.persist(row);
            entities.flush();
            forget(entities, supplier, number - MOST_COMPARISONS);
            WorkRows.insert(entities, List.of(order.work()));
            order.audit().forEach(entry -> audit.append(entities, entry));
            return Optional.of(row.toComparison());
        });
    }

    private static void forget(EntityManager entities, SupplierId supplier, long upTo) {
        entities.createQuery("DELETE FROM ComparisonRow c WHERE c.supplier = :supplier AND c.number <= :upTo")
                .setParameter("supplier", supplier.value())
                .setParameter("upTo", upTo)
                .executeUpdate();
    }

    @Override
    public List<Comparison> newest(SupplierId supplier) {
        return transactions.read(entities -> newest(entities, supplier));
    }

    private static List<Comparison> newest(EntityManager entities, SupplierId supplier) {
        return entities.createQuery(
                        "SELECT c FROM ComparisonRow c WHERE c.supplier = :supplier ORDER BY c.number DESC",
                        ComparisonRow.class)
                .setParameter("supplier", supplier.value())
                .setMaxResults(MOST_COMPARISONS)
                .getResultStream()
                .map(ComparisonRow::toComparison)
                .toList();
    }

    @Override
    public Optional<Recorded> record(Comparison before, ComparedStretch stretch) {
        return transactions.write(entities -> {
            Comparison after = before.with(stretch.until(), stretch.counts(), stretch.at());
            if (!move(entities, before, after)) {
                return Optional.empty();
            }
            KeptDifferences kept = new KeptDifferences(entities, before.supplier());
            List<ReceiptDifference> gone = kept.removeGone(before, stretch);
            List<ReceiptDifference> added = kept.add(stretch.differences());
            audit.append(entities, before.supplier(), told(before.supplier(), stretch, added, gone));
            return Optional.of(new Recorded(after, added, gone));
        });
    }

    private static List<AuditEntry> told(
            SupplierId supplier, ComparedStretch stretch, List<ReceiptDifference> added, List<ReceiptDifference> gone) {
        return Stream.concat(
                        added.stream().map(one -> stretch.found(supplier, one)),
                        gone.stream().map(one -> stretch.gone(supplier, one)))
                .toList();
    }

    private static boolean move(EntityManager entities, Comparison before, Comparison after) {
        return entities.createQuery("UPDATE ComparisonRow c SET c.reached = :reached, c.ended = :ended,"
                                + " c.receipts = :receipts, c.slips = :slips, c.differences = :differences"
                                + " WHERE c.supplier = :supplier AND c.number = :number AND c.reached = :before"
                                + " AND c.ended = :none")
                        .setParameter("reached", after.course().reached())
                        .setParameter("ended", after.course().ended().orElse(Instant.EPOCH))
                        .setParameter("none", Instant.EPOCH)
                        .setParameter("receipts", after.counts().receipts())
                        .setParameter("slips", after.counts().slips())
                        .setParameter("differences", after.counts().differences())
                        .setParameter("supplier", before.supplier().value())
                        .setParameter("number", before.number())
                        .setParameter("before", before.course().reached())
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<ReceiptDifference> differences(SupplierId supplier, String after, int limit) {
        return transactions.read(entities -> new KeptDifferences(entities, supplier).page(after, limit));
    }

    @Override
    public Kept kept(SupplierId supplier) {
        return transactions.read(entities -> new KeptDifferences(entities, supplier).kept());
    }

    @Override
    public Posted posted(SupplierId supplier, Mark after, Instant until, int limit) {
        return transactions.read(entities -> BookedSlips.posted(entities, supplier, after, until, limit));
    }

    @Override
    public Map<SlipCode, BookedSlip> slips(SupplierId supplier, Set<SlipCode> codes) {
        return transactions.read(entities -> BookedSlips.coded(entities, supplier, codes));
    }
}
