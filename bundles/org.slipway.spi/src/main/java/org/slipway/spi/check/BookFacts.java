// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.check;

import java.time.ZoneId;
import java.util.Map;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;

/**
 * What the books say of the invoices that a slip pays.
 *
 * @param zone of the supplier; UTC while the host does not answer
 * @param invoices live from the host; one that it does not know is missing, and all are while it does not answer
 * @param otherPending what other open slips will pay of each invoice; one that none pays is missing
 */
public record BookFacts(ZoneId zone, Map<InvoiceRef, Invoice> invoices, Map<InvoiceRef, Money> otherPending) {

    public BookFacts {
        invoices = Map.copyOf(invoices);
        otherPending = Map.copyOf(otherPending);
    }
}
