// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import org.slipway.api.SupplierId;
import org.slipway.api.invoice.SupplierProfile;

/**
 * What a configuration says of one supplier.
 *
 * @param configuration the name of its file, or its PID
 */
record SupplierChoice(SupplierId supplier, SupplierProfile profile, String configuration) {}
