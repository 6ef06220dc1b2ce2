// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.StaffDigest;

/** Whose staff wants to be told by mail what waits. */
@ProviderType
public interface StaffDigests {

    /** By supplier, as it is in force now; those who never want one are missing. */
    Map<SupplierId, StaffDigest> wanted();
}
