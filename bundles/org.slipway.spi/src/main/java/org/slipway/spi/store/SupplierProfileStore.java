// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.spi.audit.AuditEntry;

/** Keeps what suppliers have set up for themselves. Proved by the testkit's {@code SupplierProfileStoreContract}. */
@ProviderType
public interface SupplierProfileStore {

    /** What a supplier has set up; empty if it never has. */
    Optional<StoredProfile> find(SupplierId supplier);

    /** Whose staff is to be told by mail what waits, and how; those who never want it are missing. */
    Map<SupplierId, StaffDigest> digests();

    /**
     * Stores a profile in place of the one that is there, with its audit row in one transaction. Who has changed it, and
     * when, is what the audit row says.
     *
     * @param version of the one that is there; 0 if there is none. The new one's is one more
     * @return false, and nothing is stored, if another version is there
     */
    boolean change(SupplierId supplier, long version, SupplierProfile profile, AuditEntry audit);
}
