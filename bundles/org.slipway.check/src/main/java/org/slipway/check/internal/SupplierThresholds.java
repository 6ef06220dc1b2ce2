// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import org.slipway.api.SupplierId;
import org.slipway.spi.check.CheckThresholds;

/** What is configured for one supplier. */
record SupplierThresholds(SupplierId supplier, CheckThresholds thresholds) {}
