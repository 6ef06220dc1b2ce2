// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import org.slipway.api.SupplierId;
import org.slipway.api.invoice.SupplierProfile;

/** What one supplier has chosen. */
record SupplierChoice(SupplierId supplier, SupplierProfile profile) {}
