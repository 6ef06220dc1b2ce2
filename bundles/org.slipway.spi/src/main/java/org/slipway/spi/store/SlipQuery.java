// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Optional;
import java.util.Set;
import org.slipway.api.SupplierScope;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;

/**
 * Asks for slips. An index serves each status of each supplier in reach, so that a list costs the same however many slips
 * there are.
 *
 * @param order {@link SlipOrder#NEWEST_DECISION} only of statuses that a decision leads to
 * @param part the slips of the list that are asked for
 */
public record SlipQuery(SupplierScope scope, Set<SlipStatus> statuses, SlipOrder order, Part part, Page page) {

    public SlipQuery {
        statuses = Set.copyOf(statuses);
        if (order != SlipOrder.OLDEST_SUBMISSION && !part.submitted().equals(SubmittedRange.ANY)) {
            throw new IllegalArgumentException("no index has this range in this order");
        }
    }

    /** Slips submitted at some time, whatever checks said. */
    public SlipQuery(
            SupplierScope scope, Set<SlipStatus> statuses, SlipOrder order, SubmittedRange submitted, Page page) {
        this(scope, statuses, order, new Part(submitted, Optional.empty()), page);
    }

    /** Slips submitted at any time, whatever checks said. */
    public SlipQuery(SupplierScope scope, Set<SlipStatus> statuses, SlipOrder order, Page page) {
        this(scope, statuses, order, SubmittedRange.ANY, page);
    }

    /**
     * What is asked for of a list.
     *
     * @param submitted a part of a list in the order of submission; of another list only the whole can be asked for
     * @param checks the worst that the checks said last; empty: anything
     * @param assigned whose the slips are, in small letters; empty: anybody's and nobody's
     */
    public record Part(SubmittedRange submitted, Optional<CheckColour> checks, Optional<String> assigned) {

        /** Slips of anybody. */
        public Part(SubmittedRange submitted, Optional<CheckColour> checks) {
            this(submitted, checks, Optional.empty());
        }
    }

    /**
     * The page that is asked for.
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
