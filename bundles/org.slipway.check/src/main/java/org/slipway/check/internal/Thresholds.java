// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import org.slipway.api.SupplierId;
import org.slipway.spi.check.CheckThresholds;

/** From where on checks find something, by supplier. */
interface Thresholds {

    CheckThresholds of(SupplierId supplier);
}
