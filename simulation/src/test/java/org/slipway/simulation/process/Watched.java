// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Posts receipts, and tells the parent of each of which nobody knows what became of an attempt. */
record Watched(WorkHandler handler, Voice voice) implements WorkHandler {

    @Override
    public WorkKind kind() {
        return handler.kind();
    }

    @Override
    public WorkSchedule schedule() {
        return handler.schedule();
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        if (claim.inDoubt()) {
            voice.say("d " + claim.work().target());
        }
        WorkResult result = handler.attempt(claim);
        if (result instanceof WorkResult.Unknown) {
            voice.say("d " + claim.work().target());
        }
        return result;
    }

    @Override
    public boolean needed(Work work) {
        return handler.needed(work);
    }
}
