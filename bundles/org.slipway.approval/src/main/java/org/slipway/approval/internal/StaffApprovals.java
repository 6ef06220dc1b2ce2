// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.file.SlipFile;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.MethodStore;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.OpenWorkStore;

/** The approval screen's use cases over the stores and the live host. */
@Component
public final class StaffApprovals implements Approvals {

    private final SlipQueries slips;
    private final Attachments attachments;
    private final OpenWorkStore work;
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
            @Reference AuditTrail trail,
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference SupplierProfiles profiles,
            @Reference MethodStore methods,
            @Reference DecisionSettings settings) {
        this(
                commands,
                new Reviews.Sources(slips, reservations, ledger, work, trail),
                new StaffSteps.Objections(
                        new Attachments(files, findings, checks), new FourEyes(profiles, methods, Clock.systemUTC())),
                new StaffSteps.Timing(Clock.systemUTC(), settings::get));
    }

    StaffApprovals(
            SlipCommands commands,
            Reviews.Sources sources,
            StaffSteps.Objections objections,
            StaffSteps.Timing timing) {
        this.slips = sources.slips();
        this.attachments = objections.attachments();
        this.work = sources.work();
        StaffSteps steps = new StaffSteps(commands, slips, objections, timing);
        Doubts doubts = new Doubts(slips, sources.work());
        this.reviews = new Reviews(sources, attachments, steps, doubts);
        this.decisions =
                new Decisions(steps, new Balances(sources.reservations(), sources.ledger()), doubts, sources.trail());
        this.holds = new Holds(steps);
    }

    @Override
    public Optional<SlipReview> review(Staff staff, SlipCode slip) {
        return inReach(staff, slip).map(found -> reviews.of(staff, found));
    }

    @Override
    public Outcome<Slip, DecisionRefusal> approve(Staff staff, DecisionTarget target, String reason) {
        return decisions.approve(staff, new SeenOnItsPage(attachments, target, PlainText.lines(reason)));
    }

    @Override
    public Outcome<Slip, DecisionRefusal> approveListed(Staff staff, DecisionTarget target) {
        return decisions.approve(staff, new SeenInAList(attachments, work, target));
    }

    @Override
    public Outcome<Slip, DecisionRefusal> reject(Staff staff, DecisionTarget target, RejectReason reason, String note) {
        return decisions.reject(staff, target, reason, note);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> hold(
            Staff staff, DecisionTarget target, String note, Optional<LocalDate> reminder) {
        return holds.hold(staff, target, note, reminder);
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
