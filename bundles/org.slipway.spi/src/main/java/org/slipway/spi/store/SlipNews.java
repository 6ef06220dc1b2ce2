// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStep;

/**
 * A slip has taken a step: the one event of its life-cycle, neutral to who listens.
 *
 * @param step that was taken
 * @param number of the step in the slip's own count, from 1
 * @param slip as it stands now
 */
public record SlipNews(SlipStep step, int number, Slip slip) {}
