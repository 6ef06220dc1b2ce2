// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Attention;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditEntry;

/** Keeps who looks at slips, and whose they are; the slips and their versions stay as they are. Proved by the testkit's {@code AttentionStoreContract}. */
@ProviderType
public interface AttentionStore {

    /**
     * Notes that somebody has opened a slip.
     *
     * @param forgotten what was noted before is removed, of all slips
     */
    void opened(SlipRef slip, Attention.Viewer viewer, Instant forgotten);

    /**
     * What is to be known of some slips in reach, by one statement; one that does not exist is missing.
     *
     * @param since only who has opened them then or later
     */
    Map<SlipCode, Attention> of(SupplierScope scope, Set<SlipCode> slips, Instant since);

    /**
     * Assigns a slip or makes it nobody's, with its audit row in one transaction.
     *
     * @param to empty: nobody's
     * @return false, and nothing is written, if there is no such slip or it is so already
     */
    boolean assign(SlipRef slip, Optional<String> to, AuditEntry audit);
}
