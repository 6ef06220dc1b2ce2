// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.util.List;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.ReceivingAccount;

/** A supplier with all that belongs to it. */
record SampleSupplier(
        Supplier supplier,
        int taxPercent,
        List<ReceivingAccount> accounts,
        List<Method> methods,
        List<SampleInvoice> invoices) {

    /** A payment method; {@code account} is the id of one of the supplier's receiving accounts. */
    record Method(MethodId id, MethodKind kind, String label, String account, String qrPayload) {

        static Method of(String id, MethodKind kind, String label, String account) {
            return new Method(new MethodId(id), kind, label, account, "");
        }

        Method payload(String qrPayload) {
            return new Method(id, kind, label, account, qrPayload);
        }
    }
}
