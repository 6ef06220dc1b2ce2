// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.posting.ReceiptDifference.Kind;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.store.BookedSlip;

/** Collects the differences of a stretch: so many of them, and the count of all. */
final class FoundDifferences {

    private final List<ReceiptDifference> kept = new ArrayList<>();
    private long count;

    /** A posted slip without its receipt, or with another number than the host says. */
    void add(Kind kind, BookedSlip slip, Optional<ReceiptFacts> theirs) {
        ReceiptKey key = Receipts.key(slip.ref().code(), slip.submitted());
        add(new ReceiptDifference(
                key.value(), kind, slip.ref().code(), moment(slip), Optional.of(slip.facts()), theirs));
    }

    private static Instant moment(BookedSlip slip) {
        return slip.answered().orElse(slip.submitted());
    }

    /** A receipt without its slip. */
    void add(PostedReceipt receipt, SlipCode code) {
        add(Kind.NO_SLIP, receipt, code, Optional.empty());
    }

    /** A receipt and the slip that it is of. */
    void compare(PostedReceipt receipt, BookedSlip slip) {
        SlipCode code = slip.ref().code();
        kinds(receipt, slip).forEach(kind -> add(kind, receipt, code, Optional.of(slip.facts())));
    }

    private static List<Kind> kinds(PostedReceipt receipt, BookedSlip slip) {
        if (slip.status() != SlipStatus.POSTED) {
            return List.of(Kind.NOT_POSTED);
        }
        ReceiptFacts ours = slip.facts();
        ReceiptFacts theirs = Receipts.facts(receipt);
        List<Kind> kinds = new ArrayList<>();
        check(kinds, Kind.NUMBER, ours.number(), theirs.number());
        check(kinds, Kind.AMOUNT, ours.amount(), theirs.amount());
        check(kinds, Kind.DATE, ours.date(), theirs.date());
        check(kinds, Kind.ACCOUNT, ours.account(), theirs.account());
        return kinds;
    }

    private static void check(List<Kind> kinds, Kind kind, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            kinds.add(kind);
        }
    }

    private void add(Kind kind, PostedReceipt receipt, SlipCode code, Optional<ReceiptFacts> ours) {
        add(new ReceiptDifference(
                receipt.key().value(), kind, code, receipt.posted(), ours, Optional.of(Receipts.facts(receipt))));
    }

    private void add(ReceiptDifference difference) {
        count++;
        if (kept.size() < ReceiptComparisons.MOST_KEPT) {
            kept.add(difference);
        }
    }

    /** How many there are. */
    long count() {
        return count;
    }

    /** Those that are told, by their moments. */
    List<ReceiptDifference> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparing(ReceiptDifference::moment))
                .toList();
    }
}
