// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.Slip;

/**
 * A slip in a list.
 *
 * @param doubtful whether a piece of its work was set aside for a person
 * @param checks the worst that its checks said last
 * @param attention whose it is, and who else looks at it
 * @param target what a decision from the list names, if this member of staff may decide on the slip as it stands; good for
 *     no other decision, since a list shows neither findings nor balances
 */
public record QueueEntry(
        Slip slip, boolean doubtful, CheckColour checks, Attention attention, Optional<DecisionTarget> target) {}
