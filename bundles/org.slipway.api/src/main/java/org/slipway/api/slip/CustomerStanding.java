// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.List;
import java.util.Optional;

/**
 * What came before in a slip's life, and what its customer can do about it now.
 *
 * @param history the steps that the slip has taken, without the names of staff
 * @param withdrawal why it can't be withdrawn; empty if it can
 * @param again whether it can be submitted again
 * @param replacedBy the slip that stands for this one by now
 */
public record CustomerStanding(
        List<PastStep> history, Optional<WithdrawRefusal> withdrawal, boolean again, Optional<SlipCode> replacedBy) {

    public CustomerStanding {
        history = List.copyOf(history);
    }
}
