// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.key.KeyRing;
import org.slipway.store.jpa.internal.DatabaseClock;

/**
 * Compares the key in force with the one that the database belongs to, before any store answers: an unknown key is refused
 * in words, a key that follows one at hand takes over.
 */
@Component(service = KeyClaim.class)
public final class KeyClaim {

    private static final Logger LOG = LoggerFactory.getLogger(KeyClaim.class);

    /** Stands for the key of rows from before rows had a key's id, if none at hand fits. */
    private static final String UNKNOWN = "unknown";

    private final Transactions transactions;
    private final AuditChain chain;
    private final AuditKeys keys;
    private final String accepted;

    @Activate
    public KeyClaim(
            @Reference(target = "(osgi.unit.name=slipway)") EntityManagerFactory factory,
            @Reference KeyRing ring,
            @Reference KeptHeads heads,
            @Reference AuditSettings settings) {
        this(new Transactions(factory, "database"), ring, heads, settings.get().acceptKey());
    }

    private KeyClaim(Transactions transactions, KeyRing ring, KeptHeads heads, String accepted) {
        this.transactions = transactions;
        this.chain = new AuditChain(ring, heads, transactions);
        this.keys = chain.keys();
        this.accepted = accepted;
    }

    /**
     * Without a container: for a database that is reached by these transactions.
     *
     * @param accepted id of a key that may take over from one that is lost
     */
    public static KeyClaim of(Transactions transactions, KeyRing ring, KeptHeads heads, String accepted) {
        return new KeyClaim(transactions, ring, heads, accepted);
    }

    /**
     * Has every chain go on under the key in force.
     *
     * @throws IllegalStateException if the database belongs to a key that is not at hand
     */
    public void run() {
        String known = transactions.write(this::known);
        Set<String> others = new TreeSet<>(transactions.read(KeyClaim::headKeys));
        others.add(known);
        others.remove(keys.id());
        if (others.isEmpty()) {
            return;
        }
        refuseUnknown(others.stream().filter(this::unknown).toList());
        LOG.warn("The database goes on under key {}; before it was {}: all portal links end", keys.id(), others);
        transactions.read(this::behind).forEach(this::change);
        transactions.write(this::nameKey);
    }

    private void refuseUnknown(List<String> unknown) {
        if (unknown.isEmpty() || accepted.equals(keys.id())) {
            return;
        }
        throw new IllegalStateException("It belongs to key " + String.join(", ", unknown) + ", but the key file"
                + " (etc/slipway.key, unless slipway.keyring says otherwise) holds key " + keys.id()
                + ". Put the right file"
                + " back. If the key was replaced on purpose, keep the old file beside the new one, as slipway.key.old. If it"
                + " is lost for good, write acceptKey = " + keys.id()
                + " into etc/slipway.audit.cfg and start again: the audit trail goes"
                + " on, but what was written under the lost key can't be proved any more");
    }

    private boolean unknown(String id) {
        return keys.of(id).isEmpty();
    }

    private void change(String supplier) {
        SupplierId id = new SupplierId(supplier);
        AuditVerdict before = new JpaAuditTrail(transactions, chain).verify(id);
        if (!(before instanceof AuditVerdict.Whole)) { // the new key would seal it as it is
            LOG.error("The audit trail of supplier {} can't be proved before its key changes: {}", supplier, before);
        }
        transactions.write(entities -> {
            chain.changeKey(entities, id, DatabaseClock.now(entities));
            return true;
        });
    }

    /** The key that the database belongs to; from now on the one in force, if it belonged to none. */
    private String known(EntityManager entities) {
        List<?> found =
                entities.createNativeQuery("SELECT key_id FROM database_key").getResultList();
        if (!found.isEmpty()) {
            return found.get(0).toString();
        }
        String first = firstKey(entities);
        for (String table : List.of("AuditRow", "AuditHead")) {
            entities.createQuery("UPDATE " + table + " r SET r.keyId = :id WHERE r.keyId = ''")
                    .setParameter("id", first)
                    .executeUpdate();
        }
        execute(entities, "INSERT INTO database_key (one, key_id) VALUES (1, ?)", first);
        return first;
    }

    private String firstKey(EntityManager entities) {
        return entities.createQuery("SELECT h FROM AuditHead h", AuditHead.class)
                .setMaxResults(1)
                .getResultStream()
                .map(head -> keys.which(head::sealedBy).orElse(UNKNOWN))
                .findFirst()
                .orElse(keys.id());
    }

    private static List<String> headKeys(EntityManager entities) {
        return entities.createQuery("SELECT DISTINCT h.keyId FROM AuditHead h", String.class)
                .getResultList();
    }

    private List<String> behind(EntityManager entities) {
        return entities.createQuery(
                        "SELECT h.supplier FROM AuditHead h WHERE h.keyId <> :id ORDER BY h.supplier", String.class)
                .setParameter("id", keys.id())
                .getResultList();
    }

    private int nameKey(EntityManager entities) {
        return execute(entities, "UPDATE database_key SET key_id = ?", keys.id());
    }

    private static int execute(EntityManager entities, String sql, String value) {
        return entities.createNativeQuery(sql).setParameter(1, value).executeUpdate();
    }
}
