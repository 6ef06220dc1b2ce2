// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import java.util.Optional;
import org.slipway.api.internal.Require;

/**
 * Identity of a supplier in the host.
 *
 * @param value 1 to 64 visible characters, no spaces, as the host spells it
 */
public record SupplierId(String value) {

    /** The longest id, in characters. */
    public static final int MAX_LENGTH = 64;

    public SupplierId {
        Require.id(value, MAX_LENGTH, "supplier id");
    }

    /** Reads what somebody has typed; empty if it can't be an id. */
    public static Optional<SupplierId> parse(String typed) {
        try {
            return Optional.of(new SupplierId(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
