// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditStretch;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.store.jpa.internal.Database;

/**
 * Verifies chains while they grow: rows first, then the head, which every row seen has moved on. What is kept outside the
 * database is read before, so that all it speaks of has been committed.
 */
@Component
public final class JpaAuditTrail implements AuditTrail {

    private static final int PAGE = 500;

    private final Transactions transactions;
    private final AuditChain chain;

    @Activate
    public JpaAuditTrail(@Reference Database database) {
        this(database.transactions(), database.audit());
    }

    JpaAuditTrail(Transactions transactions, AuditChain chain) {
        this.transactions = transactions;
        this.chain = chain;
    }

    @Override
    public AuditVerdict verify(SupplierId supplier) {
        return verify(supplier, 0, Long.MAX_VALUE).end().orElseThrow();
    }

    @Override
    public AuditStretch verify(SupplierId supplier, long after, long most) {
        List<KeptHead> kept = chain.heads().of(supplier.value());
        Optional<AuditRow> relied = after == 0 ? Optional.empty() : find(supplier, after);
        ChainWalk walk = relied.map(row -> new ChainWalk(chain.keys(), kept, row))
                .orElseGet(() -> new ChainWalk(chain.keys(), kept));
        Optional<AuditVerdict> end = after > 0 && relied.isEmpty()
                ? Optional.of(new AuditVerdict.Broken(after))
                : walk(supplier, walk, most);
        return new AuditStretch(after + 1, Math.max(after, walk.rows()), walk.kept(), end);
    }

    private Optional<AuditVerdict> walk(SupplierId supplier, ChainWalk walk, long most) {
        long first = walk.rows();
        while (walk.rows() - first < most) {
            long start = walk.rows();
            Optional<AuditHead> head = head(supplier);
            if (!walk.over(page(supplier, start))) {
                return Optional.of(new AuditVerdict.Broken(walk.rows() + 1));
            }
            if (walk.rows() == start) {
                return Optional.of(end(supplier, head.map(walk::end).orElseGet(walk::endWithoutHead)));
            }
        }
        return Optional.empty();
    }

    /** Where there is data there was a trail, also if nothing speaks of it any more. */
    private AuditVerdict end(SupplierId supplier, AuditVerdict verdict) {
        boolean gone = verdict.equals(new AuditVerdict.Whole(0))
                && transactions.read(entities -> SealedData.of(entities, supplier));
        return gone ? new AuditVerdict.CutOff(0, 1) : verdict;
    }

    @Override
    public AuditPage page(AuditFilter filter, Optional<AuditPlace> before, int limit) {
        return transactions.read(entities -> new AuditLists(entities, filter).page(before, limit));
    }

    @Override
    public Optional<AuditRecord> row(SupplierId supplier, long row) {
        return find(supplier, row).map(AuditRow::toRecord);
    }

    private Optional<AuditRow> find(SupplierId supplier, long row) {
        return row < 1
                ? Optional.empty()
                : page(supplier, row - 1, 1).stream()
                        .filter(found -> found.row() == row)
                        .findFirst();
    }

    private Optional<AuditHead> head(SupplierId supplier) {
        return transactions.read(entities -> Optional.ofNullable(entities.find(AuditHead.class, supplier.value())));
    }

    private List<AuditRow> page(SupplierId supplier, long after) {
        return page(supplier, after, PAGE);
    }

    private List<AuditRow> page(SupplierId supplier, long after, int limit) {
        return transactions.read(entities -> entities.createQuery(
                        "SELECT r FROM AuditRow r WHERE r.supplier = :supplier AND r.row > :after ORDER BY r.row",
                        AuditRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList());
    }
}
