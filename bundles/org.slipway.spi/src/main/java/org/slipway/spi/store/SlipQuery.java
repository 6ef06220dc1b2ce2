// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Optional;
import java.util.Set;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/**
 * Asks for slips.
 *
 * @param after the last slip of the page before; without it, from the start
 * @param limit 1 to 200
 */
public record SlipQuery(SupplierScope scope, Set<SlipStatus> statuses, Optional<SlipCode> after, int limit) {

    public SlipQuery {
        statuses = Set.copyOf(statuses);
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit is not 1 to 200: " + limit);
        }
    }
}
