// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was before the slip.
 *
 * @param sameReference other slips with a reference that reads the same on the same receiving account, at most 10
 * @param accountSince when the receiving account was confirmed; empty if it was not set up here
 * @param slipsInADay how many slips the customer submitted in the 24 hours up to this one, itself included, at least 1
 * @param paidBefore whether an earlier slip of the customer was approved
 */
public record HistoryFacts(
        List<OtherSlip> sameReference, Optional<Instant> accountSince, int slipsInADay, boolean paidBefore) {

    public HistoryFacts {
        sameReference = List.copyOf(sameReference);
    }
}
