// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierScope;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;
import org.slipway.spi.audit.AuditEntry;

/**
 * Shows people the work that waits or is parked, and lets them decide on it. Proved by the testkit's
 * {@code OpenWorkStoreContract}.
 */
@ProviderType
public interface OpenWorkStore {

    /**
     * Open work by its number, the newest first.
     *
     * @param parked whether only what is set aside is wanted
     * @param before only work with a smaller number; empty for the first page
     * @param limit 1 to 200
     */
    List<OpenWork> list(SupplierScope scope, boolean parked, Optional<Long> before, int limit);

    /**
     * Open work of a kind by its number, the newest first.
     *
     * @param doubtful only what is set aside, or may have happened
     * @param before only work with a smaller number; empty for the first page
     * @param limit 1 to 200
     */
    List<OpenWork> ofKind(SupplierScope scope, WorkKind kind, boolean doubtful, Optional<Long> before, int limit);

    /** One piece of open work. */
    Optional<OpenWork> find(WorkRef ref);

    /** The open work about some things, the newest first, at most 50. */
    List<OpenWork> about(SupplierScope scope, Set<String> targets);

    /**
     * Makes work due at once, with its audit row in one transaction.
     *
     * @param settled whether a person has made sure that no attempt has happened: what is unknown of them is forgotten
     * @return false, and nothing is changed, if it is gone, claimed at the moment, or was tried since it was read
     */
    boolean reopen(OpenWork work, boolean settled, AuditEntry audit);

    /**
     * Takes work out for good, with its audit row in one transaction.
     *
     * @return false, and nothing is changed, if it is gone, claimed at the moment, or was tried since it was read
     */
    boolean discard(OpenWork work, AuditEntry audit);
}
