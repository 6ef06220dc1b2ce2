// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.math.BigDecimal;

/** A line of an invoice; amounts in minor units of its currency. */
record FiledLine(String description, BigDecimal quantity, long unitPrice, long tax, long net) {}
