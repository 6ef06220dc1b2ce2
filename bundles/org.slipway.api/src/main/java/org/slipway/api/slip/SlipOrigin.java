// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.internal.Require;
import org.slipway.api.invoice.Customer;

/**
 * Where a slip came from.
 *
 * @param invoice that the portal link opened
 * @param invoiceNumber as printed when the slip was submitted
 * @param customer of the invoice when the slip was submitted
 * @param recipient e-mail address of the portal link that was used; news of the slip go there
 * @param submitted when
 * @param replaces the rejected slip that this one stands for; empty if it is no resubmission
 * @param language that the customer reads: news of the slip are written in it; empty if it is not known
 */
public record SlipOrigin(
        InvoiceRef invoice,
        String invoiceNumber,
        Customer customer,
        String recipient,
        Instant submitted,
        Optional<SlipCode> replaces,
        Optional<Locale> language) {

    public SlipOrigin {
        Require.text(invoiceNumber, 64, "invoice number");
        Require.text(recipient, 254, "recipient");
    }

    /** Of a customer whose language is not known. */
    public SlipOrigin(
            InvoiceRef invoice,
            String invoiceNumber,
            Customer customer,
            String recipient,
            Instant submitted,
            Optional<SlipCode> replaces) {
        this(invoice, invoiceNumber, customer, recipient, submitted, replaces, Optional.empty());
    }
}
