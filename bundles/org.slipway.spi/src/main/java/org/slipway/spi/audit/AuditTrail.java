// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;

/** The hash-chained trail of everything that was written, a chain for each supplier. */
@ProviderType
public interface AuditTrail {

    /** Reads a supplier's whole chain and recomputes every link of it. */
    AuditVerdict verify(SupplierId supplier);

    /**
     * Recomputes a part of a supplier's chain.
     *
     * @param after number of the row to go on from, whose hash is relied on; 0: from the first row on
     * @param most rows to look at, in full pages of the store: some more may be
     */
    AuditStretch verify(SupplierId supplier, long after, long most);

    /**
     * Rows as the database has them, the newest first. Reads a bounded number of rows, whatever is asked for: with two or more
     * conditions the page may end before the wanted number is found.
     *
     * @param before where the page before stopped
     * @param limit of rows on the page
     */
    AuditPage page(AuditFilter filter, Optional<AuditPlace> before, int limit);

    /** A row by its number. */
    Optional<AuditRecord> row(SupplierId supplier, long row);
}
