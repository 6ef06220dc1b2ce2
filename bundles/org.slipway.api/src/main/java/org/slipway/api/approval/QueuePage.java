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
 * @param slips at most {@link Approvals#PAGE_SIZE}, in the order of the list
 * @param more whether slips follow the last one
 * @param doubtful those of which a piece of work was set aside for a person
 */
public record QueuePage(List<Slip> slips, boolean more, Set<SlipCode> doubtful) {

    public QueuePage {
        slips = List.copyOf(slips);
        doubtful = Set.copyOf(doubtful);
    }

    /** The last slip shown, if more follow: where the next page starts. */
    public Optional<Slip> next() {
        return more ? Optional.of(slips.get(slips.size() - 1)) : Optional.empty();
    }
}
