// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import org.slipway.api.internal.Require;

/**
 * Names one invoice: the supplier and the invoice stand together, always.
 *
 * @param supplier who issued it
 * @param invoice the host's own identity of the invoice, 1 to 64 visible characters
 */
public record InvoiceRef(SupplierId supplier, String invoice) {

    public InvoiceRef {
        Require.id(invoice, 64, "invoice id");
    }

    @Override
    public String toString() {
        return supplier + "/" + invoice;
    }
}
