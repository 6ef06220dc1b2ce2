// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.key.KeyRing;

/**
 * Writes the audit trail: each row's HMAC covers the row and the HMAC of the row before. Where the key in force is another
 * than that of the last row, a row about the change goes first, and what the old key let in ends.
 */
public final class AuditChain {

    private static final String ACTOR = "keys";

    private final AuditKeys keys;
    private final KeptHeads heads;
    private final Transactions transactions;

    /** With keys that are not in the database, and heads that are kept outside it. */
    public AuditChain(KeyRing ring, KeptHeads heads, Transactions transactions) {
        this.keys = new AuditKeys(ring);
        this.heads = heads;
        this.transactions = transactions;
    }

    /**
     * Appends a row in the running transaction, any number of times. Locks the supplier's chain until the transaction ends,
     * so let it be the last thing that a transaction does, and where it writes for several suppliers, let it take them in
     * the order of their ids.
     *
     * @return the number of the row in the supplier's chain, from 1
     */
    public long append(EntityManager entities, AuditEntry entry) {
        return append(entities, entry.supplier(), List.of(entry));
    }

    /**
     * The same with any number of rows of one supplier, in this order: the chain is locked once.
     *
     * @return the number of the last row; 0, and nothing is locked, if there is none to append
     */
    public long append(EntityManager entities, SupplierId supplier, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        AuditHead head = lockedHead(entities, supplier.value());
        if (keys.of(head.keyId()).isEmpty()) {
            throw new UnavailableException(
                    "audit trail",
                    new IllegalStateException("the audit trail of supplier " + supplier + " goes on under key "
                            + head.keyId() + ", which this node does not have: was the key changed while it ran?"));
        }
        for (AuditEntry entry : entries) {
            anchor(entities, head, entry.at());
            write(entities, head, entry);
        }
        return keep(entities, head);
    }

    /** Has the chain go on under the key in force, even if the key before is not at hand. */
    void changeKey(EntityManager entities, SupplierId supplier, Instant at) {
        AuditHead head = lockedHead(entities, supplier.value());
        anchor(entities, head, at);
        keep(entities, head);
    }

    AuditKeys keys() {
        return keys;
    }

    KeptHeads heads() {
        return heads;
    }

    private void anchor(EntityManager entities, AuditHead head, Instant at) {
        if (!head.keyId().equals(keys.id())) {
            String before = AuditRow.changedFrom(head.keyId(), head.rows());
            SupplierId supplier = new SupplierId(head.supplier());
            write(entities, head, new AuditEntry(supplier, AuditAction.KEY_CHANGED, ACTOR, before, at));
            endLinks(entities, supplier, at);
        }
    }

    /**
     * They expire rather than being revoked: nobody is shut out, and a fresh one goes to the address on file. A link that
     * this very transaction issues stays.
     */
    private static void endLinks(EntityManager entities, SupplierId supplier, Instant at) {
        entities.createQuery("UPDATE LinkRow l SET l.expires = :at"
                        + " WHERE l.supplier = :supplier AND l.expires > :at AND l.issued <> :at")
                .setParameter("at", at)
                .setParameter("supplier", supplier.value())
                .executeUpdate();
    }

    private void write(EntityManager entities, AuditHead head, AuditEntry entry) {
        AuditRow row = new AuditRow(entry, head, keys);
        entities.persist(row);
        head.moveTo(row, keys);
    }

    private long keep(EntityManager entities, AuditHead head) {
        KeptHead kept = new KeptHead(head.supplier(), head.rows(), head.hash());
        transactions.afterCommit(entities, () -> heads.keep(kept));
        return head.rows();
    }

    /**
     * An update that changes nothing is what takes the lock, in the same way on every database; so the head that an earlier
     * row of the transaction has moved on stays the right one.
     */
    private AuditHead lockedHead(EntityManager entities, String supplier) {
        int locked = entities.createQuery("UPDATE AuditHead h SET h.rows = h.rows WHERE h.supplier = :supplier")
                .setParameter("supplier", supplier)
                .executeUpdate();
        AuditHead head = locked == 1 ? entities.find(AuditHead.class, supplier) : first(entities, supplier);
        heads.newest(supplier)
                .filter(kept -> !has(entities, kept, head))
                .ifPresent(kept -> heads.lost(kept, Math.min(head.rows(), kept.rows() - 1)));
        return head;
    }

    private AuditHead first(EntityManager entities, String supplier) {
        AuditHead first = new AuditHead(supplier, keys);
        entities.persist(first);
        entities.flush();
        return first;
    }

    /** Whether the chain that is locked goes on from a head that was committed once. */
    private static boolean has(EntityManager entities, KeptHead kept, AuditHead head) {
        return kept.rows() == head.rows()
                ? kept.hash().equals(head.hash())
                : kept.rows() < head.rows() && kept.hash().equals(hash(entities, kept));
    }

    private static String hash(EntityManager entities, KeptHead kept) {
        return entities.createQuery(
                        "SELECT r.hash FROM AuditRow r WHERE r.supplier = :supplier AND r.row = :row", String.class)
                .setParameter("supplier", kept.supplier())
                .setParameter("row", kept.rows())
                .getResultStream()
                .findFirst()
                .orElse("");
    }
}
