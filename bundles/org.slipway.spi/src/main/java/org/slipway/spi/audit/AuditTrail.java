// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;

/** The hash-chained trail of everything that was written, a chain for each supplier. */
@ProviderType
public interface AuditTrail {

    /** Reads a supplier's whole chain and recomputes every link of it. */
    AuditVerdict verify(SupplierId supplier);
}
