// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.portal.OpenInvoice;

/**
 * What a payment can be used for.
 *
 * @param own the invoice that the portal link opened
 * @param open the invoices that one payment may pay, the own one among them, earliest due date first
 * @param overpayment whether more can be paid than is owed
 * @param free whether each invoice can be paid any part; otherwise one in part at most, and none if something is left over
 */
public record Receivables(InvoiceRef own, List<OpenInvoice> open, boolean overpayment, boolean free) {

    public Receivables {
        open = List.copyOf(open);
    }

    /** The invoice that the portal link opened. */
    public OpenInvoice ownInvoice() {
        return open.stream()
                .filter(one -> one.invoice().ref().equals(own))
                .findFirst()
                .orElseThrow();
    }

    Optional<OpenInvoice> find(String id) {
        return open.stream()
                .filter(one -> one.invoice().ref().invoice().equals(id))
                .findFirst();
    }
}
