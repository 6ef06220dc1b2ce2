// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/**
 * What became of one of several slips that were to be rejected.
 *
 * @param outcome the slip as it stands now, or why it was not rejected
 */
public record RejectedOrNot(SlipCode slip, Outcome<Slip, DecisionRefusal> outcome) {

    /** Why it was not rejected; empty: it is. */
    public Optional<DecisionRefusal> refusal() {
        return outcome.fold(rejected -> Optional.empty(), Optional::of);
    }
}
