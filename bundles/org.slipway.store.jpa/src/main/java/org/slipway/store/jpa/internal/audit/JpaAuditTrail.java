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

/** Verifies chains while they grow: rows first, then the head, which every row seen has moved on. */
@Component
public final class JpaAuditTrail implements AuditTrail {

    private static final int PAGE = 500;

    private final Transactions transactions;
    private final Hmac hmac;

    @Activate
    public JpaAuditTrail(@Reference Database database) {
        this.transactions = database.transactions();
        this.hmac = database.audit().hmac();
    }

    @Override
    public AuditVerdict verify(SupplierId supplier) {
        Walk walk = new Walk();
        while (true) {
            long start = walk.rows;
            Optional<AuditHead> head = head(supplier);
            if (!walk.over(page(supplier, start))) {
                return new AuditVerdict.Broken(walk.rows + 1);
            }
            if (walk.rows == start) {
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

    /** The rows that were found whole so far. */
    private final class Walk {

        private long rows;
        private String hash = AuditHead.START;

        /** False at the first row that does not fit. */
        boolean over(List<AuditRow> page) {
            for (AuditRow row : page) {
                if (row.row() != rows + 1 || !row.follows(hash, hmac)) {
                    return false;
                }
                rows++;
                hash = row.hash();
            }
            return true;
        }

        AuditVerdict end(AuditHead head) {
            if (head.standsAt(rows, hash, hmac)) {
                return new AuditVerdict.Whole(rows);
            }
            return new AuditVerdict.Broken(Math.max(1, head.rows() == rows ? rows : Math.min(head.rows(), rows) + 1));
        }

        AuditVerdict endWithoutHead() {
            return rows == 0 ? new AuditVerdict.Whole(0) : new AuditVerdict.Broken(1);
        }
    }
}
