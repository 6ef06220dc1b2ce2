// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditEntry;

/** Knows which withdrawn slips still have their files. Proved by the testkit's {@code WithdrawnFileContract}. */
@ProviderType
public interface WithdrawnFiles {

    /**
     * The slips of all suppliers that were withdrawn before a moment and have their files, the longest withdrawn first.
     *
     * @param limit 1 to 1,000
     */
    List<SlipRef> kept(Instant withdrawnBefore, int limit);

    /**
     * Removes the attachment of a slip and its pictures, in one transaction with the audit row. The slip, the digests of its file,
     * what was found about it, and its history stay.
     *
     * @return false, and nothing is changed, if that was done, or the slip was not withdrawn before that moment
     */
    boolean remove(SlipRef slip, Instant withdrawnBefore, AuditEntry audit);
}
