// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import org.slipway.api.slip.SlipCode;

/**
 * The slip that a decision is about, as the decider saw it.
 *
 * @param version of the slip that was shown
 * @param shown what stood beside it
 */
public record DecisionTarget(SlipCode slip, long version, Shown shown) {}
