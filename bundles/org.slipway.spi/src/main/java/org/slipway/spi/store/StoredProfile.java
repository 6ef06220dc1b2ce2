// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.supplier.SupplierSettings;

/**
 * What a supplier has set up for itself.
 *
 * @param version 1 at first, then one more at each change
 * @param changed who changed it last, and when
 */
public record StoredProfile(SupplierProfile profile, long version, SupplierSettings.Change changed) {}
