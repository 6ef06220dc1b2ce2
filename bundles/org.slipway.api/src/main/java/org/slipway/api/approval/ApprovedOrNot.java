// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import org.slipway.api.Outcome;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/**
 * What became of one of several slips that were to be approved.
 *
 * @param outcome the slip as it stands now, or why it was not approved
 */
public record ApprovedOrNot(SlipCode slip, Outcome<Slip, DecisionRefusal> outcome) {}
