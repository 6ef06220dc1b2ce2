// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.Optional;
import org.slipway.api.SupplierId;

/** A payment method as customers are offered it. */
public record OfferedMethod(SupplierId supplier, MethodId id, MethodPresentation presentation, MethodAccount account) {

    /** What a slip keeps of it. */
    public PaymentMethod method() {
        return new PaymentMethod(supplier, id, account.kind(), presentation.label(), account.account());
    }

    /** The QR Ph code that pays into its account. */
    public Optional<QrPh> qrCode() {
        return account.qrCode();
    }
}
