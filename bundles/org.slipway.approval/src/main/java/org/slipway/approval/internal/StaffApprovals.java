// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.SlipFile;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipStore;

/** The approval screen's use cases over the stores and the live host. */
@Component
public final class StaffApprovals implements Approvals {

    private final SlipStore slips;
    private final Attachments attachments;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Holds holds;

    @Activate
    public StaffApprovals(
            @Reference SlipStore slips,
            @Reference FileStore files,
            @Reference FindingStore findings,
            @Reference HostLedger ledger) {
        this(slips, new Attachments(files, findings), ledger, Clock.systemUTC());
    }

    StaffApprovals(SlipStore slips, Attachments attachments, HostLedger ledger, Clock clock) {
        this.slips = slips;
        this.attachments = attachments;
        this.reviews = new Reviews(slips, attachments, ledger);
        Docket docket = new Docket(slips, clock);
        this.decisions = new Decisions(slips, attachments, new Balances(slips, ledger), docket);
        this.holds = new Holds(slips, docket);
    }

    @Override
    public QueuePage queue(Staff staff, QueueView view, Optional<SlipCode> after) {
        if (!staff.maySee()) {
            return new QueuePage(List.of(), false);
        }
        // one more than is shown tells whether there is more
        List<Slip> found = slips.query(new SlipQuery(staff.scope(), view.statuses(), after, PAGE_SIZE + 1));
        boolean more = found.size() > PAGE_SIZE;
        return new QueuePage(more ? found.subList(0, PAGE_SIZE) : found, more);
    }

    @Override
    public Optional<SlipReview> review(Staff staff, SlipCode slip) {
        return inReach(staff, slip).map(reviews::of);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> approve(Staff staff, DecisionTarget target) {
        return decisions.approve(staff, target);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> reject(Staff staff, DecisionTarget target, SlipState.Rejection rejection) {
        return decisions.reject(staff, target, rejection);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> hold(Staff staff, DecisionTarget target, String note) {
        return holds.hold(staff, target, note);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> release(Staff staff, DecisionTarget target) {
        return holds.release(staff, target);
    }

    @Override
    public Optional<SlipFile> preview(Staff staff, SlipCode slip, int page) {
        return inReach(staff, slip).flatMap(found -> attachments.preview(found.ref(), page));
    }

    @Override
    public Optional<SlipFile> original(Staff staff, SlipCode slip) {
        return inReach(staff, slip).flatMap(found -> attachments.original(found.ref()));
    }

    private Optional<Slip> inReach(Staff staff, SlipCode slip) {
        return staff.maySee() ? slips.find(staff.scope(), slip) : Optional.empty();
    }
}
