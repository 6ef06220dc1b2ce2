// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import org.slipway.api.slip.SlipCode;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.store.NewsWork;

/** Mails one line for each step, by a mail server that may be down. */
record Letters(Node node) implements WorkHandler {

    @Override
    public WorkKind kind() {
        return NewsWork.KIND;
    }

    @Override
    public WorkSchedule schedule() {
        return SimulatedPosting.SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        node.letOthersIn();
        if (node.world().faults().reading()) {
            return new WorkResult.NotSent("connection refused");
        }
        node.world()
                .history()
                .mailed(new SlipCode(claim.work().target()), claim.work().payload());
        node.mayEnd(CrashPoint.IN_MAIL);
        return new WorkResult.Done();
    }
}
