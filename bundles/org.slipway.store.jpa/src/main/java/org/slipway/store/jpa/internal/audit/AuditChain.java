// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import javax.crypto.SecretKey;
import javax.persistence.EntityManager;
import org.slipway.spi.audit.AuditEntry;

/**
 * Writes the audit trail: each row's HMAC covers the row and the HMAC of the row before. What it can't show is an older
 * state of the whole database put back: compare row counts with a backup for that.
 */
public final class AuditChain {

    private final Hmac hmac;

    /** With a key that is not in the database. */
    public AuditChain(SecretKey key) {
        this.hmac = new Hmac(key);
    }

    /**
     * Appends a row in the running transaction. Locks the supplier's chain until the transaction ends, so let it be the
     * last thing that a transaction does.
     *
     * @return the number of the row in the supplier's chain, from 1
     */
    public long append(EntityManager entities, AuditEntry entry) {
        AuditHead head = lockedHead(entities, entry.supplier().value());
        AuditRow row = new AuditRow(entry, head.rows(), head.hash(), hmac);
        entities.persist(row);
        head.moveTo(row, hmac);
        return row.row();
    }

    Hmac hmac() {
        return hmac;
    }

    /** Counted on by one already: that update is what takes the lock, in the same way on every database. */
    private static AuditHead lockedHead(EntityManager entities, String supplier) {
        if (countOn(entities, supplier) == 1) {
            return entities.find(AuditHead.class, supplier);
        }
        AuditHead first = new AuditHead(supplier);
        entities.persist(first);
        entities.flush();
        return first;
    }

    private static int countOn(EntityManager entities, String supplier) {
        return entities.createQuery("UPDATE AuditHead h SET h.rows = h.rows + 1 WHERE h.supplier = :supplier")
                .setParameter("supplier", supplier)
                .executeUpdate();
    }
}
