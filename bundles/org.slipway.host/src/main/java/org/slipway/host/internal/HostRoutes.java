// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import java.util.Map;
import java.util.Optional;
import org.slipway.api.SupplierId;

/**
 * Which host keeps the books of which supplier.
 *
 * @param suppliers with the name of their host
 * @param others the name of the host of all others; empty: whichever is preferred of those there
 */
record HostRoutes(Map<SupplierId, String> suppliers, Optional<String> others) {

    HostRoutes {
        suppliers = Map.copyOf(suppliers);
    }

    /** The name of a supplier's host, if one is configured. */
    Optional<String> of(SupplierId supplier) {
        return Optional.ofNullable(suppliers.get(supplier)).or(() -> others);
    }
}
