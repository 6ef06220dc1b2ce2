// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import org.slipway.api.invoice.InvoiceLine;

/** A line of an invoice, as pages write it. */
public record WrittenLine(String description, String quantity, String unitPrice, String tax, String net) {

    /** As these formats write it. */
    public static WrittenLine of(InvoiceLine line, Formats formats) {
        return new WrittenLine(
                line.description(),
                formats.quantity(line.quantity()),
                formats.money(line.unitPrice()),
                formats.money(line.tax()),
                formats.money(line.net()));
    }
}
