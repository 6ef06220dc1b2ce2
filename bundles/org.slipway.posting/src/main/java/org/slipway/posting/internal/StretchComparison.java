// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.HostAnswer;
import org.slipway.api.posting.ReceiptDifference.Kind;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.store.BookedSlip;
import org.slipway.spi.store.ComparedStretch;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.ComparisonStore.Mark;
import org.slipway.spi.store.ComparisonStore.Posted;

/**
 * Compares the next stretch of a period from both sides: as much of it as 10,000 receipts of the host, and some look-ups, reach.
 * Slips are placed by when we learnt of their receipts, receipts by when the host posted them. A slip whose receipt is not about
 * the same time, as when a person has settled it days later, is looked up by its key before it is said to have none.
 */
record StretchComparison(ComparisonStore store, HostLedger ledger, Clock clock) {

    /** Keys that are looked up one by one for a stretch; then it ends. */
    static final int MOST_LOOKUPS = 30;

    private static final int PAGE = 200;

    /** Up to where slips were compared, and how many. */
    private record Walked(Instant end, long slips) {}

    /** Compares on from where a comparison got. */
    ComparedStretch next(Comparison run) {
        SupplierId supplier = run.supplier();
        Instant begin = run.course().reached();
        LedgerStretch theirs = LedgerStretch.read(
                ledger,
                supplier,
                begin.minus(HostReceipts.CLOCKS_APART),
                run.period().until().plus(HostReceipts.CLOCKS_APART));
        FoundDifferences found = new FoundDifferences();
        Walked ours = walk(supplier, begin, theirs.end(begin, run.period().until()), keys(theirs), found);
        List<PostedReceipt> compared = theirs.receipts().stream()
                .filter(receipt ->
                        !receipt.posted().isBefore(begin) && receipt.posted().isBefore(ours.end()))
                .filter(receipt -> Receipts.slip(receipt.key()).isPresent())
                .toList();
        for (int from = 0; from < compared.size(); from += PAGE) {
            compare(supplier, compared.subList(from, Math.min(from + PAGE, compared.size())), found);
        }
        return new ComparedStretch(
                ours.end(),
                new Comparison.Counts(compared.size(), ours.slips(), found.count()),
                found.inOrder(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Set<ReceiptKey> keys(LedgerStretch theirs) {
        return theirs.receipts().stream().map(PostedReceipt::key).collect(Collectors.toSet());
    }

    /** Looks for the receipt of every slip; ends early where too many are not among the keys. */
    private Walked walk(SupplierId supplier, Instant begin, Instant end, Set<ReceiptKey> keys, FoundDifferences found) {
        long slips = 0;
        int lookups = 0;
        Optional<Mark> place = Optional.of(Mark.before(begin));
        while (place.isPresent()) {
            Posted page = store.posted(supplier, place.get(), end, PAGE);
            for (BookedSlip slip : page.slips()) {
                if (!keys.contains(Receipts.key(slip.ref().code(), slip.submitted()))) {
                    Instant answered = slip.answered().orElse(begin);
                    if (lookups >= MOST_LOOKUPS && answered.isAfter(begin)) {
                        return new Walked(answered, slips);
                    }
                    lookups++;
                    lookUp(slip, found);
                }
                slips++;
            }
            place = page.next();
        }
        return new Walked(end, slips);
    }

    private void lookUp(BookedSlip slip, FoundDifferences found) {
        HostAnswer answer = new HostReceipts(ledger)
                .findOrThrow(
                        slip.ref().supplier(),
                        Receipts.key(slip.ref().code(), slip.submitted()),
                        slip.decided().orElse(slip.submitted()));
        switch (answer.state()) {
            case FOUND ->
                answer.number()
                        .filter(number -> !number.equals(slip.facts().number()))
                        .ifPresent(number -> found.add(Kind.NUMBER, slip, Optional.of(numbered(slip.facts(), number))));
            case NOT_FOUND -> found.add(Kind.NOT_IN_LEDGER, slip, Optional.empty());
            case CANNOT_BE_ASKED, NO_ANSWER -> {
                // nobody can say that it is missing
            }
        }
    }

    /** All else was not told. */
    private static ReceiptFacts numbered(ReceiptFacts ours, String number) {
        return new ReceiptFacts(number, ours.amount(), ours.date(), ours.account());
    }

    private void compare(SupplierId supplier, List<PostedReceipt> receipts, FoundDifferences found) {
        Set<SlipCode> codes = receipts.stream()
                .flatMap(receipt -> Receipts.slip(receipt.key()).stream())
                .collect(Collectors.toSet());
        Map<SlipCode, BookedSlip> slips = store.slips(supplier, codes);
        receipts.forEach(receipt -> {
            SlipCode code = Receipts.slip(receipt.key()).orElseThrow();
            Optional<BookedSlip> slip = Optional.ofNullable(slips.get(code))
                    .filter(known -> Receipts.key(code, known.submitted()).equals(receipt.key()));
            slip.ifPresentOrElse(known -> found.compare(receipt, known), () -> found.add(receipt, code));
        });
    }
}
