// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.internal.Require;

/**
 * The supplier as its customers see it.
 *
 * @param name 1 to 200 characters
 * @param currency of its books
 * @param email where customers write to; empty if there is none
 */
public record Supplier(SupplierId id, String name, Locality locality, CurrencyUnit currency, String email) {

    public Supplier {
        Require.text(name, 200, "supplier name");
        Require.atMost(email, 254, "supplier e-mail");
    }
}
