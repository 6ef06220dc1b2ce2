// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import java.util.Optional;
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

    /** Reads the id of an invoice as a form gives it; empty if it is none. */
    public static Optional<InvoiceRef> parse(SupplierId supplier, String invoice) {
        try {
            return Optional.of(new InvoiceRef(supplier, invoice));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return supplier + "/" + invoice;
    }
}
