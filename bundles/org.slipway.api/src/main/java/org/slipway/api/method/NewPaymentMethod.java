// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.slipway.api.SupplierId;

/**
 * A payment method to be set up.
 *
 * @param account the host's identity of the receiving account
 * @param qrPayload of the QR Ph code that pays into the account; empty if there is none
 */
public record NewPaymentMethod(
        SupplierId supplier, MethodId id, MethodKind kind, String label, String account, String qrPayload) {

    /** A method without a QR code. */
    public NewPaymentMethod(SupplierId supplier, MethodId id, MethodKind kind, String label, String account) {
        this(supplier, id, kind, label, account, "");
    }
}
