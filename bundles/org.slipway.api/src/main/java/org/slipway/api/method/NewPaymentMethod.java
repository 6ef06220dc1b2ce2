// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.slipway.api.SupplierId;

/**
 * A payment method to be set up.
 *
 * @param account the host's identity of the receiving account
 */
public record NewPaymentMethod(SupplierId supplier, MethodId id, MethodKind kind, String label, String account) {}
