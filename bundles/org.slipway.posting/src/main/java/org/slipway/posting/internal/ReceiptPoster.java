// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.SlipStatus;
import org.slipway.settings.Current;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Posts the receipts that wait, one at a time. */
@Component
public final class ReceiptPoster implements WorkHandler {

    private final SlipQueries slips;
    private final ReceiptPosting posting;
    private final Current<WorkSchedule> schedule;

    @Activate
    public ReceiptPoster(
            @Reference SlipCommands commands,
            @Reference SlipQueries slips,
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference PostingSettings schedule) {
        this(
                slips,
                new ReceiptPosting(slips, ledger, new PostingOutcomes(commands, slips, Clock.systemUTC())),
                schedule);
    }

    ReceiptPoster(SlipQueries slips, ReceiptPosting posting, Current<WorkSchedule> schedule) {
        this.slips = slips;
        this.posting = posting;
        this.schedule = schedule;
    }

    @Override
    public WorkKind kind() {
        return WorkKinds.POST_RECEIPT;
    }

    @Override
    public WorkSchedule schedule() {
        return schedule.get();
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        return posting.post(claim);
    }

    /** An approved slip whose posting was given up would be approved for ever, and its amount reserved. */
    @Override
    public boolean needed(Work work) {
        return slips.find(SupplierScope.of(work.supplier()), work.slip().code())
                .filter(slip -> slip.status() == SlipStatus.APPROVED)
                .isPresent();
    }
}
