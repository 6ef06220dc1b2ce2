// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** A host in which invoice 1001 of Tala owes PHP 11,200.00, an empty database, and Ana who approves for Tala. */
final class ApprovalWorld {

    static final SlipCode CODE = new SlipCode("PS-7KQ4-M2");
    static final Staff ANA = new Staff("ana", Set.of(Role.APPROVER), SupplierScope.of(Suppliers.TALA.id()));
    static final Staff BEN = new Staff("ben", Set.of(Role.APPROVER), SupplierScope.of(Suppliers.BAYVIEW.id()));

    static final SlipRef SLIP = new SlipRef(Suppliers.TALA.id(), CODE);

    /** What the world's clock says when Ana decides. */
    static final Decision BY_ANA = new Decision("ana", Instant.parse("2026-03-04T04:00:00Z"));

    SupplierProfile profile = SupplierProfile.PLAIN;

    /** How long decisions can be taken back. */
    Duration grace = Duration.ZERO;

    final MutableClock clock = MutableClock.at("2026-03-04T04:00:00Z");
    final MemoryDatabase database = new MemoryDatabase(clock);
    final FakeHostLedger host = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.GCASH.account())
            .with(invoice().build());
    final StaffApprovals approvals = approvals(host);
    final StaffQueue queue = new StaffQueue(
            database.slips(),
            database.openWork(),
            new StaffQueue.Marks(database.checks(), database.attention(), clock),
            approvals);

    /** A world in which the slip PS-7KQ4-M2 over PHP 5,000.00 waits for a decision. */
    static ApprovalWorld withASlip() {
        ApprovalWorld world = new ApprovalWorld();
        world.submitted(SlipBuilder.slip());
        return world;
    }

    static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }

    StaffApprovals approvals(HostLedger ledger) {
        return approvals(ledger, database.audit());
    }

    StaffApprovals approvals(HostLedger ledger, AuditTrail trail) {
        return new StaffApprovals(
                database.slips(),
                new Reviews.Sources(database.slips(), database.slips(), ledger, database.openWork(), trail),
                new StaffSteps.Objections(attachments(), new FourEyes(supplier -> profile, database.methods(), clock)),
                new StaffSteps.Timing(clock, () -> grace));
    }

    /** The supplier wants two approvers for slips over these amounts; never, if there are none. */
    void secondApprovalAbove(String amounts) {
        profile = new SupplierProfile(
                false,
                false,
                profile.look(),
                profile.sender(),
                new Controls(
                        SecondApproval.parse(amounts).orElseThrow(),
                        profile.controls().accountPause()));
    }

    private Attachments attachments() {
        return new Attachments(database.files(), database.findings(), database.checks());
    }

    /** One whose attachment is drawn, and whose check is green. */
    Slip submitted(SlipBuilder slip) {
        Slip built = undrawn(slip);
        database.files().storePreviews(built.ref(), List.of(Bytes.many(10)));
        return built;
    }

    /** One whose attachment is still to be drawn. */
    Slip undrawn(SlipBuilder slip) {
        Slip built = slip.build();
        database.slips().submit(NewSlips.of(built));
        checked(built.code(), CheckLevel.GREEN);
        return built;
    }

    /** The one check that is made finds this. */
    void checked(SlipCode code, CheckLevel level) {
        NamedResult result = new NamedResult("amount", new CheckResult(level, "AMOUNT_FITS", List.of(), Map.of()));
        database.checks().store(slip(code).ref(), new SlipChecks(List.of(result), Optional.of(clock.instant())));
    }

    Slip slip(SlipCode code) {
        return database.slips().find(SupplierScope.EVERY, code).orElseThrow();
    }

    /** What somebody who looks at the slip now is shown of it. */
    DecisionTarget seen(SlipCode code) {
        return seen(code, slip(code).version());
    }

    /** The same, but for the version. */
    DecisionTarget seen(SlipCode code, long version) {
        Slip slip = slip(code);
        return new DecisionTarget(
                code,
                version,
                ShownDigest.of(
                        slip,
                        attachments().review(slip.ref()),
                        attachments().checks(slip.ref()),
                        new LiveInvoices(host).of(slip)));
    }

    Reserved reserved() {
        return database.slips().reserved(invoice().build().ref(), Suppliers.TALA.currency());
    }

    void refusedByHost(SlipCode code) {
        applied(Transitions.refused(slip(code)));
    }

    void posted(SlipCode code) {
        applied(Transitions.posted(slip(code)));
    }

    /** The posting that waits is set aside for a person. */
    void parkPosting() {
        WorkClaim claim = database.work()
                .claim(WorkKinds.POST_RECEIPT, Optional.empty(), Duration.ofMinutes(1))
                .orElseThrow();
        database.work().park(claim, "look into the ledger");
    }

    private void applied(SlipTransition transition) {
        TransitionAnswer answer = database.slips().take(transition);
        if (!(answer instanceof TransitionAnswer.Applied)) {
            throw new AssertionError("not applied: " + answer);
        }
    }
}
