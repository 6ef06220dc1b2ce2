// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import java.util.Map;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;

/**
 * A supplier and invoices of it, read together: nobody shows an invoice without who issued it.
 *
 * @param invoices by reference; one that the supplier has not, or that is a draft, is missing
 */
public record SupplierInvoices(Supplier supplier, Map<InvoiceRef, Invoice> invoices) {

    public SupplierInvoices {
        invoices = Map.copyOf(invoices);
    }

    /** One of the invoices. */
    public Optional<Invoice> invoice(InvoiceRef ref) {
        return Optional.ofNullable(invoices.get(ref));
    }
}
