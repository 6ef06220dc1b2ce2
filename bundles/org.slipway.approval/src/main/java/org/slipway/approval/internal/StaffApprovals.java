// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.file.SlipFile;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.work.OpenWorkStore;

/** The approval screen's use cases over the stores and the live host. */
@Component
public final class StaffApprovals implements Approvals {

    private final SlipQueries slips;
    private final OpenWorkStore work;
    private final Attachments attachments;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Holds holds;

    @Activate
    public StaffApprovals(
            @Reference SlipCommands commands,
            @Reference SlipQueries slips,
            @Reference Reservations reservations,
            @Reference FileStore files,
            @Reference FindingStore findings,
            @Reference CheckStore checks,
            @Reference OpenWorkStore work,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        this(
                commands,
                new Reviews.Sources(slips, reservations, ledger, work),
                new Attachments(files, findings, checks),
                Clock.systemUTC());
    }

    StaffApprovals(SlipCommands commands, Reviews.Sources sources, Attachments attachments, Clock clock) {
        this.slips = sources.slips();
        this.work = sources.work();
        this.attachments = attachments;
        StaffSteps steps = new StaffSteps(commands, slips, attachments, clock);
        Doubts doubts = new Doubts(slips, work);
        this.reviews = new Reviews(sources, attachments, steps, doubts);
        this.decisions =
                new Decisions(steps, attachments, new Balances(sources.reservations(), sources.ledger()), doubts);
        this.holds = new Holds(steps);
    }

    @Override
    public QueuePage queue(Staff staff, QueueView view, Optional<SlipCode> after) {
        if (!staff.maySee()) {
            return new QueuePage(List.of(), false, Set.of());
        }
        // one more than is shown tells whether there is more
        List<Slip> found = slips.query(
                new SlipQuery(staff.scope(), view.statuses(), view.order(), new SlipQuery.Page(after, PAGE_SIZE + 1)));
        boolean more = found.size() > PAGE_SIZE;
        List<Slip> shown = more ? found.subList(0, PAGE_SIZE) : found;
        return new QueuePage(shown, more, doubtful(staff, shown));
    }

    /** Only what is approved has work that a person must know of while looking at a list. */
    private Set<SlipCode> doubtful(Staff staff, List<Slip> shown) {
        Set<String> codes = shown.stream().map(slip -> slip.code().value()).collect(Collectors.toSet());
        return work.about(staff.scope(), codes).stream()
                .filter(open -> open.progress().parked())
                .map(open -> new SlipCode(open.target()))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<SlipReview> review(Staff staff, SlipCode slip) {
        return inReach(staff, slip).map(found -> reviews.of(staff, found));
    }

    @Override
    public Outcome<Slip, DecisionRefusal> approve(Staff staff, DecisionTarget target, String reason) {
        return decisions.approve(staff, target, reason);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> reject(Staff staff, DecisionTarget target, RejectReason reason, String note) {
        return decisions.reject(staff, target, reason, note);
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
