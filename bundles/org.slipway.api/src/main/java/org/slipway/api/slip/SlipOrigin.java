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
 * @param recipient e-mail address of the portal link that was used, or the customer's on file where staff entered the slip;
 *     empty only there, if the host has none on file
 * @param submitted when
 * @param replaces the rejected slip that this one stands for; empty if it is no resubmission
 * @param language that the customer reads: news of the slip are written in it; empty if it is not known
 * @param enteredBy account name of the member of staff who entered it on the customer's behalf, 1 to 100 characters; empty if
 *     the customer did
 */
public record SlipOrigin(
        InvoiceRef invoice,
        String invoiceNumber,
        Customer customer,
        String recipient,
        Instant submitted,
        Optional<SlipCode> replaces,
        Optional<Locale> language,
        Optional<String> enteredBy) {

    public SlipOrigin {
        Require.text(invoiceNumber, 64, "invoice number");
        Require.atMost(recipient, 254, "recipient");
        Require.that(enteredBy.isPresent() || !recipient.isBlank(), "recipient is missing");
        enteredBy.ifPresent(name -> Require.text(name, 100, "staff name"));
    }

    /** Of a slip that the customer submitted. */
    public SlipOrigin(
            InvoiceRef invoice,
            String invoiceNumber,
            Customer customer,
            String recipient,
            Instant submitted,
            Optional<SlipCode> replaces,
            Optional<Locale> language) {
        this(invoice, invoiceNumber, customer, recipient, submitted, replaces, language, Optional.empty());
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

    /** The same, standing for no other slip. */
    public SlipOrigin standingForNone() {
        return new SlipOrigin(
                invoice, invoiceNumber, customer, recipient, submitted, Optional.empty(), language, enteredBy);
    }
}
