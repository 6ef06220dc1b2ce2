// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
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
 */
public record SlipOrigin(
        InvoiceRef invoice,
        String invoiceNumber,
        Customer customer,
        String recipient,
        Instant submitted,
        Optional<SlipCode> replaces) {

    public SlipOrigin {
        Require.text(invoiceNumber, 64, "invoice number");
        Require.text(recipient, 254, "recipient");
    }
}
