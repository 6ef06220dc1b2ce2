// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import java.util.Comparator;

/** The orders in which lists show slips; slips of one moment follow by their codes, so that a list can be paged. */
public enum SlipOrder implements Comparator<Slip> {
    /** What has waited longest comes first. */
    OLDEST_SUBMISSION(Comparator.comparing((Slip slip) -> slip.origin().submitted())
            .thenComparing(slip -> slip.code().value())),

    /** What was decided last comes first; what is not decided comes last. */
    NEWEST_DECISION(Comparator.comparing((Slip slip) -> slip.state().decided().orElse(Instant.MIN))
            .thenComparing(slip -> slip.code().value())
            .reversed());

    private final Comparator<Slip> order;

    SlipOrder(Comparator<Slip> order) {
        this.order = order;
    }

    @Override
    public int compare(Slip one, Slip other) {
        return order.compare(one, other);
    }
}
