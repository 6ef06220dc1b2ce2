// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.slipway.api.internal.Require;

/**
 * One line of an invoice.
 *
 * @param description 1 to 500 characters
 * @param quantity a count or measure, not money
 * @param unitPrice before tax
 * @param tax of the whole line
 * @param net of the whole line, before tax
 */
public record InvoiceLine(String description, BigDecimal quantity, Money unitPrice, Money tax, Money net) {

    public InvoiceLine {
        Require.text(description, 500, "line description");
    }
}
