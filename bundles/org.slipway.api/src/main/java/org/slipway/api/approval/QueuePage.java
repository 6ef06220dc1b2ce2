// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import java.util.Optional;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/**
 * A page of a list of slips.
 *
 * @param entries at most {@link SlipQueue#PAGE_SIZE}, in the order of the list; on the first page of a search those before all
 *     others whose code, reference number or invoice number is just what is looked for
 * @param next where the next page starts; empty if this is the last one
 * @param unfinished whether the page is not full and yet not the last: so many slips were looked at for it that the search
 *     goes on with the next page only when somebody asks
 * @param damaged slips that were met on the way and can't be read, whatever the filter
 */
public record QueuePage(
        List<QueueEntry> entries, Optional<SlipCode> next, boolean unfinished, List<DamagedSlip> damaged) {

    /** No slip. */
    public static final QueuePage EMPTY = new QueuePage(List.of(), Optional.empty(), false);

    public QueuePage {
        entries = List.copyOf(entries);
        damaged = List.copyOf(damaged);
    }

    /** A page all of which can be read. */
    public QueuePage(List<QueueEntry> entries, Optional<SlipCode> next, boolean unfinished) {
        this(entries, next, unfinished, List.of());
    }

    /** The slips of the entries, in their order. */
    public List<Slip> slips() {
        return entries.stream().map(QueueEntry::slip).toList();
    }
}
