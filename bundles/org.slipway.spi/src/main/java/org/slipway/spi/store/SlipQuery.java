// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Optional;
import java.util.Set;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;

/**
 * Asks for slips. An index serves each status of each supplier in reach, so that a list costs the same however many slips
 * there are.
 *
 * @param order {@link SlipOrder#NEWEST_DECISION} only of statuses that a decision leads to
 */
public record SlipQuery(SupplierScope scope, Set<SlipStatus> statuses, SlipOrder order, Page page) {

    public SlipQuery {
        statuses = Set.copyOf(statuses);
    }

    /**
     * The part of a list that is asked for.
     *
     * @param after the last slip of the page before; without it, from the start
     * @param limit 1 to 200
     */
    public record Page(Optional<SlipCode> after, int limit) {

        public Page {
            if (limit < 1 || limit > 200) {
                throw new IllegalArgumentException("limit is not 1 to 200: " + limit);
            }
        }
    }
}
