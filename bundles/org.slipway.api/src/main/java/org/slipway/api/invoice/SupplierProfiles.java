// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;

/** What suppliers have chosen about their part of the portal. */
@ProviderType
public interface SupplierProfiles {

    /** The profile of a supplier; {@link SupplierProfile#PLAIN} if it has chosen nothing. */
    SupplierProfile of(SupplierId supplier);
}
