// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.time.LocalDate;
import java.util.List;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.PaymentMethod;

/**
 * What a slip is judged against.
 *
 * @param methods the supplier's active ones
 */
public record Circumstances(Supplier supplier, Receivables receivables, List<PaymentMethod> methods, Days days) {

    public Circumstances {
        methods = List.copyOf(methods);
    }

    /** The invoice that the portal link opened. */
    public InvoiceSummary invoice() {
        return receivables.ownInvoice().invoice();
    }

    /**
     * The days that a transaction may have been made on.
     *
     * @param today at the supplier's place
     * @param latest the last one that has begun somewhere on earth
     */
    public record Days(LocalDate earliest, LocalDate today, LocalDate latest) {}
}
