// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.database.Transactions;
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
        ChainWalk walk = new ChainWalk(chain.keys(), chain.heads().of(supplier.value()));
        while (true) {
            long start = walk.rows();
            Optional<AuditHead> head = head(supplier);
            if (!walk.over(page(supplier, start))) {
                return new AuditVerdict.Broken(walk.rows() + 1);
            }
            if (walk.rows() == start) {
                return head.map(walk::end).orElseGet(walk::endWithoutHead);
            }
        }
    }

    private Optional<AuditHead> head(SupplierId supplier) {
        return transactions.read(entities -> Optional.ofNullable(entities.find(AuditHead.class, supplier.value())));
    }

    private List<AuditRow> page(SupplierId supplier, long after) {
        return transactions.read(entities -> entities.createQuery(
                        "SELECT r FROM AuditRow r WHERE r.supplier = :supplier AND r.row > :after ORDER BY r.row",
                        AuditRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList());
    }
}
