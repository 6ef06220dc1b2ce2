// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.util.List;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.slip.Slip;
import org.slipway.check.internal.rule.AllChecks;
import org.slipway.file.internal.likeness.ComparedPictures;
import org.slipway.spi.check.CheckThresholds;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.store.MemoryDatabase;

/** Checks the slips of a database by every check that comes with Slipway. */
public final class CheckedSlips {

    private static final List<SlipCheck> CHECKS = AllChecks.CHECKS;

    private final MemoryDatabase database;
    private final SlipChecking checking;

    public CheckedSlips(MemoryDatabase database, HostLedger host) {
        this.database = database;
        this.checking = new SlipChecking(
                new CheckSources(
                        database.slips(),
                        database.slips(),
                        new CheckSources.Files(database.findings(), new ComparedPictures(database.findings())),
                        database.methods(),
                        database.checks()),
                host,
                supplier -> CheckThresholds.DEFAULT,
                MutableClock.standing());
    }

    public SlipChecks check(Slip slip) {
        Work work = Work.of(WorkKinds.CHECK_SLIP, slip.ref());
        checking.check(new WorkClaim(1, work, WorkClaim.Attempts.NONE, 1), new CheckRound(CHECKS));
        return database.checks().latest(slip.ref());
    }
}
