// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slipway.api.posting.Postings;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.store.Slips;
import org.slipway.testkit.store.Stores;

/** Posting, its pages and the comparison over given stores, host and clock. */
public record SimulatedPosting(Stores stores, HostLedger host, Clock clock) {

    /** How long a claim holds. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    /** As configured by default. */
    public static final WorkSchedule SCHEDULE =
            new WorkSchedule(Duration.ofSeconds(1), LEASE, new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10)));

    /** Of the comparison. */
    public static final WorkKind COMPARISON = ReceiptComparer.KIND;

    /** Of the look for receipts that arrive late. */
    public static final WorkKind LATE_RECEIPT = LateReceipt.KIND;

    /** Posts receipts; remembers nothing. */
    public WorkHandler poster() {
        return poster(SCHEDULE);
    }

    /** The same in another rhythm. */
    public WorkHandler poster(WorkSchedule schedule) {
        Slips slips = stores.slips();
        return new ReceiptPoster(
                slips, new ReceiptPosting(slips, host, new PostingOutcomes(slips, slips, clock)), () -> schedule);
    }

    /** Looks for receipts that arrive late. */
    public WorkHandler lateReceipts() {
        return new LateReceipt(stores.slips(), host);
    }

    /** Compares slips and ledger. */
    public WorkHandler comparer() {
        return new ReceiptComparer(stores.comparisons(), host, clock);
    }

    /** What people decide on receipts. */
    public Postings postings() {
        return new StaffPostings(
                stores.openWork(),
                stores.slips(),
                new HostReceipts(host),
                new PostingDecisions(stores.openWork(), stores.slips(), clock));
    }

    /** What people order. */
    public ReceiptComparisons comparisons() {
        return new StaffComparisons(stores.comparisons(), stores.openWork(), host, clock);
    }

    /** Under which the receipt of a slip is posted. */
    public static ReceiptKey key(Slip slip) {
        return Receipts.key(slip);
    }

    /** Whose receipt it is; empty if none of ours. */
    public static Optional<SlipCode> slip(ReceiptKey key) {
        return Receipts.slip(key);
    }
}
