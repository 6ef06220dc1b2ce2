// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.function.Function;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** A handler that makes its attempts in another way. */
record Attempting(WorkHandler handler, Function<WorkClaim, WorkResult> way) implements WorkHandler {

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
        return way.apply(claim);
    }
}
