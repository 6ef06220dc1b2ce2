// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import org.slipway.api.CustomerId;
import org.slipway.api.internal.Require;

/**
 * The customer that an invoice is made out to.
 *
 * @param name 1 to 200 characters
 * @param email the address on file; empty if there is none
 */
public record Customer(CustomerId id, String name, String email) {

    public Customer {
        Require.text(name, 200, "customer name");
        Require.atMost(email, 254, "customer e-mail");
    }
}
