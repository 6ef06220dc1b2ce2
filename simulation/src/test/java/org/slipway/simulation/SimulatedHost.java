// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

/** The host itself, behind all wires: its books, a period that may be closed, and calls that arrive late. */
final class SimulatedHost {

    /** Each owes PHP 11,200.00 at the beginning. */
    static final List<String> INVOICES = List.of("1001", "1002");

    private static final int MOST_ENTRIES = 1_000;

    private static final List<Set<Capability>> KINDS = List.of(
            EnumSet.of(Capability.UNIQUE_KEY, Capability.LOOKUP, Capability.RECEIPTS),
            EnumSet.of(Capability.UNIQUE_KEY, Capability.LOOKUP, Capability.RECEIPTS),
            EnumSet.of(Capability.UNIQUE_KEY, Capability.RECEIPTS),
            EnumSet.of(Capability.LOOKUP, Capability.RECEIPTS),
            EnumSet.of(Capability.LOOKUP),
            EnumSet.noneOf(Capability.class));

    private final MutableClock clock;
    private final FakeHostLedger books;
    private final History history;
    private final List<Late> late = new ArrayList<>();
    private boolean closed;

    /** A call that is on its way. */
    private record Late(Receipt receipt, Instant due, int refusals) {}

    SimulatedHost(MutableClock clock, Lot lot, History history) {
        this.history = history;
        this.clock = clock;
        this.books = new FakeHostLedger(clock)
                .with(Suppliers.TALA, new ReceivingAccount[] {Methods.GCASH.account()})
                .capable(lot.of(KINDS));
        INVOICES.forEach(id -> books.with(InvoiceBuilder.invoice().id(id).build()));
    }

    /** What reads are asked of. */
    FakeHostLedger books() {
        arrive();
        return books;
    }

    /** Takes a receipt, if its period is open. */
    PostingAnswer post(Receipt receipt) {
        arrive();
        return apply(receipt);
    }

    private PostingAnswer apply(Receipt receipt) {
        return closed ? new PostingAnswer.Refused(PostingRefusal.PERIOD_CLOSED, "") : books.post(receipt);
    }

    /** A receipt that is on its way for so long. */
    void postLater(Receipt receipt, Duration delay) {
        late.add(new Late(receipt, clock.instant().plus(delay), history.refusals(receipt.key())));
    }

    /** All that is in the books, as one sees it who looks into them. */
    List<PostedReceipt> entries() {
        return books().receiptsSince(Suppliers.TALA.id(), Instant.EPOCH, MOST_ENTRIES);
    }

    /** Whether a call is still on its way. */
    boolean awaitsACall() {
        arrive();
        return !late.isEmpty();
    }

    private void arrive() {
        for (Late call : List.copyOf(late)) {
            if (!call.due().isAfter(clock.instant())) {
                late.remove(call);
                arrive(call);
            }
        }
    }

    private void arrive(Late call) {
        ReceiptKey key = call.receipt().key();
        if (apply(call.receipt()) instanceof PostingAnswer.Posted && history.refusals(key) > call.refusals()) {
            history.crossed(key);
        }
    }

    /** Refuses a call, whatever is on its way. */
    PostingAnswer refuse() {
        return new PostingAnswer.Refused(PostingRefusal.INVOICE_NOT_PAYABLE, "");
    }

    /** Closes or opens the period. */
    void close(boolean shut) {
        closed = shut;
    }

    boolean closed() {
        return closed;
    }
}
