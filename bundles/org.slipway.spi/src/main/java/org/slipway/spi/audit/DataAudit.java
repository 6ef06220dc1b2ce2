// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.DataReport;

/** Compares what the data says with what the trail sealed when it was written. */
@ProviderType
public interface DataAudit {

    /** The most slips that {@link #compare} looks at. */
    int MOST_ON_DEMAND = 2_000;

    /** What this node found when it looked last; empty if it has not since its start. */
    Optional<DataReport> last(SupplierId supplier);

    /**
     * Looks now: at open slips, then at those decided in the last two days, the newest first, until
     * {@link #MOST_ON_DEMAND}; and at every account in force. Empty if this node is at it already, for whomever.
     */
    Optional<DataReport> compare(SupplierId supplier);
}
