// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.time.LocalDate;
import org.slipway.api.internal.Require;

/**
 * The head of an invoice.
 *
 * @param number as printed, 1 to 64 characters
 * @param issued invoice date
 * @param due when it is to be paid
 */
public record InvoiceHeader(String number, Customer customer, LocalDate issued, LocalDate due) {

    public InvoiceHeader {
        Require.text(number, 64, "invoice number");
    }
}
