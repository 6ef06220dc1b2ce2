// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import java.util.Optional;
import org.slipway.api.slip.Slip;

/**
 * A page of a list of slips.
 *
 * @param slips at most {@link Approvals#PAGE_SIZE}, oldest submission first
 * @param more whether slips follow the last one
 */
public record QueuePage(List<Slip> slips, boolean more) {

    public QueuePage {
        slips = List.copyOf(slips);
    }

    /** The last slip shown, if more follow: where the next page starts. */
    public Optional<Slip> next() {
        return more ? Optional.of(slips.get(slips.size() - 1)) : Optional.empty();
    }
}
