// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import org.slipway.api.internal.Require;

/**
 * Identity of a supplier in the host.
 *
 * @param value 1 to 64 visible characters, no spaces, as the host spells it
 */
public record SupplierId(String value) {

    public SupplierId {
        Require.id(value, 64, "supplier id");
    }

    @Override
    public String toString() {
        return value;
    }
}
