// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.supplier;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.database.Damage;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StoredProfile;
import org.slipway.spi.store.SupplierProfileStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Profiles of suppliers in a table, a row each. */
@Component
public final class JpaSupplierProfileStore implements SupplierProfileStore {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaSupplierProfileStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public Optional<StoredProfile> find(SupplierId supplier) {
        return transactions.read(
                entities -> Optional.ofNullable(entities.find(SupplierProfileRow.class, supplier.value()))
                        .map(SupplierProfileRow::toStored));
    }

    @Override
    public Map<SupplierId, StaffDigest> digests() {
        return transactions.read(entities -> entities.createQuery(
                        "SELECT r.supplier, r.digest FROM SupplierProfileRow r WHERE r.digest.rhythm <> :off",
                        Object[].class)
                .setParameter("off", DigestRhythm.OFF.toString())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new SupplierId((String) row[0]),
                        row -> Damage.spared("digest of supplier " + row[0], () -> ((DigestColumns) row[1]).toDigest())
                                .orElse(StaffDigest.NEVER))));
    }

    @Override
    public boolean change(SupplierId supplier, long version, SupplierProfile profile, AuditEntry entry) {
        return transactions.write(entities -> {
            boolean changed = version == 0
                    ? add(entities, new SupplierProfileRow(supplier, profile, entry))
                    : claim(entities, supplier, version);
            if (!changed) {
                return false;
            }
            entities.find(SupplierProfileRow.class, supplier.value()).change(profile, entry);
            audit.append(entities, entry);
            return true;
        });
    }

    /** Where two add at once, one is refused by the key, runs again, and finds it. */
    private static boolean add(EntityManager entities, SupplierProfileRow row) {
        boolean missing = entities.find(SupplierProfileRow.class, row.supplier()) == null;
        if (missing) {
            entities.persist(row);
        }
        return missing;
    }

    /** Counts the version up and holds the row until the transaction ends; not if another has been faster. */
    private static boolean claim(EntityManager entities, SupplierId supplier, long version) {
        return entities.createQuery("UPDATE SupplierProfileRow r SET r.version = :next"
                                + " WHERE r.supplier = :supplier AND r.version = :version")
                        .setParameter("next", version + 1)
                        .setParameter("supplier", supplier.value())
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }
}
