// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** Tala's slips on one side, and a ledger on the other; it is noon of 10 March 2026 in UTC. */
final class ComparedWorld {

    static final SupplierId TALA = Suppliers.TALA.id();
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final Staff ADA = new Staff("ada", Set.of(Role.ADMIN), SupplierScope.of(TALA));

    final MutableClock clock = MutableClock.standing();
    final MemoryDatabase database = new MemoryDatabase(clock);
    final ListedLedger ledger = new ListedLedger();

    ComparedWorld() {
        clock.advance(Duration.between(clock.instant(), NOON));
    }

    /** A slip of PHP 1.00 that was posted as this receipt at that moment. */
    Slip posted(String code, String number, Instant at) {
        Slip approved = approved(code);
        SlipState.Approved state = (SlipState.Approved) approved.state();
        return take(new SlipTransition(
                approved, new StepTaken(SlipStep.POST, "posting", at, number), state.posted(number, at)));
    }

    Slip approved(String code) {
        Slip slip = SlipBuilder.slip().code(code).amount("PHP 1.00").build();
        database.slips().submit(NewSlips.of(slip));
        Reserved reserved = database.slips()
                .reserved(slip.origin().invoice(), slip.figures().amount().getCurrencyUnit());
        return take(Transitions.approve(slip, reserved, Money.parse("PHP 11200.00")));
    }

    private Slip take(SlipTransition transition) {
        return ((TransitionAnswer.Applied) database.slips().take(transition)).slip();
    }

    /** The receipt of a slip as it is booked. */
    PostedReceipt booked(Slip slip, String number, Instant at) {
        PostedReceipt receipt = receipt(slip, number, at);
        ledger.books.add(receipt);
        return receipt;
    }

    static PostedReceipt receipt(Slip slip, String number, Instant at) {
        return new PostedReceipt(
                number,
                Receipts.key(slip),
                slip.figures().amount(),
                slip.figures().transactionDate(),
                slip.figures().method().account().id(),
                at);
    }

    /** The same, but for the amount. */
    static PostedReceipt over(PostedReceipt receipt, String amount) {
        return new PostedReceipt(
                receipt.number(),
                receipt.key(),
                Money.parse(amount),
                receipt.date(),
                receipt.receivingAccount(),
                receipt.posted());
    }

    /** The same, on another day and another account. */
    static PostedReceipt elsewhere(PostedReceipt receipt, LocalDate date, String account) {
        return new PostedReceipt(receipt.number(), receipt.key(), receipt.amount(), date, account, receipt.posted());
    }

    StaffComparisons comparisons() {
        return new StaffComparisons(store(), database.openWork(), ledger, clock);
    }

    ComparisonStore store() {
        return database.comparisons();
    }

    /** Compares the last days, whole. */
    Comparison compare(int days) {
        boolean begun = comparisons().compareNow(ADA, TALA, days).fold(all -> true, refusal -> false);
        if (!begun) {
            throw new AssertionError("no comparison was begun");
        }
        drain();
        return store().newest(TALA).get(0);
    }

    /** Does all of the work that is due; answers what the last attempt said. */
    Optional<WorkResult> drain() {
        ReceiptComparer comparer = new ReceiptComparer(store(), ledger, clock);
        Optional<WorkResult> last = Optional.empty();
        Optional<WorkClaim> claim = claim();
        while (claim.isPresent()) {
            WorkResult result = comparer.attempt(claim.get());
            last = Optional.of(result);
            if (result instanceof WorkResult.Done done) {
                boolean unused = database.work().complete(claim.get(), done.next(), done.audit());
            }
            claim = claim();
        }
        return last;
    }

    private Optional<WorkClaim> claim() {
        return database.work().claim(ReceiptComparer.KIND, Optional.empty(), Duration.ofMinutes(20));
    }

    /** What is kept, each as its kind and slip. */
    List<String> kept() {
        return store().differences(TALA, "", ReceiptComparisons.MOST_KEPT).stream()
                .map(ComparedWorld::line)
                .toList();
    }

    private static String line(ReceiptDifference difference) {
        return difference.kind() + " " + difference.slip();
    }
}
