// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.supplier;

import java.util.Optional;
import javax.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.SupplierProfile;
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
    public boolean change(SupplierId supplier, long version, SupplierProfile profile, AuditEntry entry) {
        return transactions.write(entities -> {
            SupplierProfileRow row = entities.find(SupplierProfileRow.class, supplier.value());
            if (version(row) != version) {
                return false;
            }
            audit.append(entities, entry);
            if (row == null) {
                entities.persist(new SupplierProfileRow(supplier, profile, entry));
            } else {
                row.change(profile, entry);
                entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT); // a change to the same counts, too
            }
            return true;
        });
    }

    private static long version(@Nullable SupplierProfileRow row) {
        return row == null ? 0 : row.version();
    }
}
