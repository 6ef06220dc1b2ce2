// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/**
 * A page of a list of slips.
 *
 * @param slips at most {@link SlipQueue#PAGE_SIZE}, in the order of the list; on the first page of a search those before all
 *     others whose code, reference number or invoice number is just what is looked for
 * @param next where the next page starts; empty if this is the last one
 * @param unfinished whether the page is not full and yet not the last: so many slips were looked at for it that the search
 *     goes on with the next page only when somebody asks
 * @param doubtful those of which a piece of work was set aside for a person
 */
public record QueuePage(List<Slip> slips, Optional<SlipCode> next, boolean unfinished, Set<SlipCode> doubtful) {

    /** No slip. */
    public static final QueuePage EMPTY = new QueuePage(List.of(), Optional.empty(), false, Set.of());

    public QueuePage {
        slips = List.copyOf(slips);
        doubtful = Set.copyOf(doubtful);
    }
}
