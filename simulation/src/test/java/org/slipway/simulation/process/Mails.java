// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import org.slipway.simulation.CrashPoint;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.store.NewsWork;

/** Mails one line for each step. */
record Mails(BooksOverHttp server, Halts halts) implements WorkHandler {

    @Override
    public WorkKind kind() {
        return NewsWork.KIND;
    }

    @Override
    public WorkSchedule schedule() {
        return Portal.SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        boolean taken = server.mail(claim.work().target() + " " + claim.work().payload());
        halts.at(CrashPoint.IN_MAIL);
        return taken ? new WorkResult.Done() : new WorkResult.Unknown("the mail server gave no answer");
    }
}
