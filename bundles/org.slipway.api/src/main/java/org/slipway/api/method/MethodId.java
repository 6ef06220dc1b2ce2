// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.slipway.api.internal.Require;

/**
 * Identity of a payment method; means nothing without its supplier.
 *
 * @param value 1 to 64 visible characters
 */
public record MethodId(String value) {

    public MethodId {
        Require.id(value, 64, "method id");
    }

    @Override
    public String toString() {
        return value;
    }
}
