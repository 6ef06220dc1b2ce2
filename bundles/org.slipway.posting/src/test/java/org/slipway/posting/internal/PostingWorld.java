// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.Capability;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** One slip of PHP 5,000.00 for an invoice that owes PHP 11,200.00, a host, and a worker with a lease of a minute. */
final class PostingWorld {

    static final Duration LEASE = Duration.ofMinutes(1);

    final MutableClock clock = MutableClock.standing();
    final MemoryDatabase database = new MemoryDatabase(clock);
    final ScriptedLedger ledger;

    PostingWorld(Capability... capabilities) {
        ledger = new ScriptedLedger(capabilities);
        database.slips().submit(NewSlips.of(SlipBuilder.slip().build()));
    }

    /** The world of a host that can do this, once the slip is approved. */
    static PostingWorld approved(Capability... capabilities) {
        PostingWorld world = new PostingWorld(capabilities);
        world.approve();
        return world;
    }

    /** A handler as it is after a restart: it remembers nothing. */
    ReceiptPosting posting() {
        return new ReceiptPosting(
                database.slips(), ledger, new PostingOutcomes(database.slips(), database.slips(), clock));
    }

    /** Does all work that is due, as a worker that has just started. */
    void drain() {
        line().drain();
    }

    PostingLine line() {
        return new PostingLine(database.work(), posting());
    }

    /** Lets the wait after a failure go by, then does all work that is due. */
    void drainLater() {
        clock.advance(Duration.ofSeconds(5));
        drain();
    }

    WorkClaim claim() {
        return database.work()
                .claim(WorkKinds.POST_RECEIPT, Optional.empty(), LEASE)
                .orElseThrow();
    }

    void approve() {
        Money outstanding = Money.parse("PHP 11200.00");
        applied(Transitions.approve(slip(), reserved(), outstanding));
    }

    /** By the first of two. */
    void firstApprove(String name) {
        SlipState.Decision decision = new SlipState.Decision(name, Transitions.DECISION.at());
        applied(new SlipTransition(
                slip(),
                new StepTaken(SlipStep.FIRST_APPROVE, name, decision.at()),
                ((SlipState.Undecided) slip().state()).firstApprove(decision)));
    }

    void refuse() {
        applied(Transitions.refused(slip()));
    }

    void reject() {
        applied(Transitions.reject(slip()));
    }

    private void applied(SlipTransition transition) {
        TransitionAnswer answer = database.slips().take(transition);
        if (!(answer instanceof TransitionAnswer.Applied)) {
            throw new AssertionError("not applied: " + answer);
        }
    }

    Slip slip() {
        Slip built = SlipBuilder.slip().build();
        return database.slips().find(SupplierScope.EVERY, built.code()).orElseThrow();
    }

    SlipState state() {
        return slip().state();
    }

    Reserved reserved() {
        Slip slip = slip();
        return database.slips()
                .reserved(slip.origin().invoice(), slip.figures().amount().getCurrencyUnit());
    }

    Depth waiting() {
        return database.work().depth(WorkKinds.POST_RECEIPT);
    }

    /** What is told of the work that a person has to look at. */
    List<String> parked() {
        return database.openWork().list(SupplierScope.EVERY, true, Optional.empty(), 50).stream()
                .filter(work -> work.progress().parked())
                .map(work -> work.target() + ": " + work.progress().cause())
                .toList();
    }

    List<AuditAction> audit() {
        return database.auditRows().stream().map(AuditEntry::action).toList();
    }

    /** The host has the receipt once, and the slip is settled. */
    void assertPostedOnce() {
        assertThat(ledger.receipts).hasSize(1);
        assertThat(state())
                .isInstanceOf(SlipState.Posted.class)
                .extracting("receiptNumber")
                .isEqualTo("RC-1");
        assertThat(reserved().amount()).isEqualTo(Money.parse("PHP 0.00"));
    }
}
