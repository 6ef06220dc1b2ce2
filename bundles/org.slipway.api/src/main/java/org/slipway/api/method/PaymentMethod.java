// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.slipway.api.SupplierId;
import org.slipway.api.internal.Require;

/**
 * One way in which a supplier takes payment.
 *
 * @param label shown to payers in lists, 1 to 100 characters
 */
public record PaymentMethod(SupplierId supplier, MethodId id, MethodKind kind, String label, ReceivingAccount account) {

    public PaymentMethod {
        Require.text(label, 100, "method label");
    }
}
