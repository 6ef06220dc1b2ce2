// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStep;

/**
 * The newest step of a slip, taken by the member of staff who asks.
 *
 * @param slip as it stands since
 * @param undoable whether it can be taken back at this moment, as far as the clock tells
 */
public record OwnDecision(Slip slip, SlipStep step, boolean undoable) {}
