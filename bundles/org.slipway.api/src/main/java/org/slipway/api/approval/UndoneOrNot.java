// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import org.slipway.api.slip.SlipCode;

/**
 * What became of one of several decisions that were to be taken back.
 *
 * @param refusal why it stands; empty: it was taken back
 */
public record UndoneOrNot(SlipCode slip, Optional<UndoRefusal> refusal) {}
