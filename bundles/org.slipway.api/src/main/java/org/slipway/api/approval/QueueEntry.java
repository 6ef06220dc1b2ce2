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
 * @param rejectable what a rejection from the list names, if this member of staff may reject the slip as it stands; good for
 *     nothing else, since a list shows neither findings nor balances
 */
public record QueueEntry(Slip slip, boolean doubtful, CheckColour checks, Optional<DecisionTarget> rejectable) {}
