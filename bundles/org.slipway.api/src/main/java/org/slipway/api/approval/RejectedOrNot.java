// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import org.slipway.api.slip.SlipCode;

/**
 * What became of one of several slips that were to be rejected.
 *
 * @param refusal why it was not rejected; empty: it is
 */
public record RejectedOrNot(SlipCode slip, Optional<DecisionRefusal> refusal) {}
