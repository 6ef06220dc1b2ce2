// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.time.Duration;
import java.util.function.Function;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Does what a test says: looks every 5 ms, leases a minute, waits 5 to 60 s, gives up after 2 refusals or 3 exceptions. */
class ScriptedHandler implements WorkHandler {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofMillis(5),
            Duration.ofMinutes(1),
            new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(60)),
            new WorkSchedule.Limits(2, 3));

    private final WorkKind kind;
    private final Function<WorkClaim, WorkResult> script;
    private boolean needed;

    ScriptedHandler(WorkKind kind, Function<WorkClaim, WorkResult> script) {
        this.kind = kind;
        this.script = script;
    }

    /** From now on none of its work can be given up. */
    void need() {
        needed = true;
    }

    @Override
    public WorkKind kind() {
        return kind;
    }

    @Override
    public WorkSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        return script.apply(claim);
    }

    @Override
    public boolean needed(Work work) {
        return needed;
    }
}
