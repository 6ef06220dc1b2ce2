// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import org.slipway.api.slip.SlipStep;

/**
 * A step that staff might take, and what stands in its way.
 *
 * @param obstacle why it would be refused at this moment; empty if it can be taken
 */
public record Offer(SlipStep step, Optional<DecisionRefusal> obstacle) {

    /** Whether it can be taken at this moment. */
    public boolean open() {
        return obstacle.isEmpty();
    }
}
