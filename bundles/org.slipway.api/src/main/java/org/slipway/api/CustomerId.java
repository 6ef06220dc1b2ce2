// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import org.slipway.api.internal.Require;

/**
 * Identity of a customer in the host; means nothing without its supplier.
 *
 * @param value 1 to 64 visible characters, no spaces, as the host spells it
 */
public record CustomerId(String value) {

    public CustomerId {
        Require.id(value, 64, "customer id");
    }

    @Override
    public String toString() {
        return value;
    }
}
