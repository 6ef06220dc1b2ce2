// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.BookedSlip;
import org.slipway.spi.store.ComparedStretch;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.SubmittedSlip;

/** Comparisons in memory. */
final class MemoryComparisonStore implements ComparisonStore {

    private static final Comparator<ReceiptDifference> IN_ORDER = Comparator.comparing(ReceiptDifference::moment)
            .thenComparing(ReceiptDifference::key)
            .thenComparing(difference -> difference.kind().name());

    private static final Comparator<BookedSlip> BY_ANSWER = Comparator.comparing(
                    (BookedSlip slip) -> slip.answered().orElseThrow())
            .thenComparing(slip -> slip.ref().code().value());

    private final MemoryDatabase database;
    private final MemoryWorkStore work;

    MemoryComparisonStore(MemoryDatabase database, MemoryWorkStore work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public Map<SupplierId, Optional<Instant>> begun() {
        return database.transaction(() -> database.trail.stream()
                .map(AuditEntry::supplier)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        supplier -> newestFirst(supplier).stream()
                                .map(one -> one.course().begun())
                                .findFirst())));
    }

    @Override
    public Optional<Comparison> begin(SupplierId supplier, Order order) {
        return database.transaction(() -> {
            Optional<Comparison> before = newestFirst(supplier).stream().findFirst();
            boolean waits = work
                    .about(SupplierScope.of(supplier), Set.of(order.work().target()))
                    .stream()
                    .anyMatch(open -> open.kind().equals(order.work().kind().value()));
            if (before.filter(one -> !one.done() && waits).isPresent()) {
                return Optional.empty();
            }
            Comparison begun = new Comparison(
                    supplier,
                    before.map(Comparison::number).orElse(0L) + 1,
                    order.period(),
                    new Comparison.Course(order.by(), order.at(), order.period().from(), Optional.empty()),
                    Comparison.Counts.NONE);
            database.comparisons.add(begun);
            work.insert(List.of(order.work()), order.audit());
            return Optional.of(begun);
        });
    }

    private List<Comparison> newestFirst(SupplierId supplier) {
        return database.comparisons.stream()
                .filter(one -> one.supplier().equals(supplier))
                .sorted(Comparator.comparing(Comparison::number).reversed())
                .limit(MOST_COMPARISONS)
                .toList();
    }

    @Override
    public List<Comparison> newest(SupplierId supplier) {
        return database.transaction(() -> newestFirst(supplier));
    }

    @Override
    public Optional<Recorded> record(Comparison before, ComparedStretch stretch) {
        return database.transaction(() -> {
            if (before.done() || !database.comparisons.remove(before)) {
                return Optional.empty();
            }
            Comparison after = before.with(stretch.until(), stretch.counts(), stretch.at());
            database.comparisons.add(after);
            List<ReceiptDifference> gone = gone(before, stretch);
            List<ReceiptDifference> added = added(before.supplier(), stretch);
            added.forEach(one -> database.trail.add(stretch.found(before.supplier(), one)));
            gone.forEach(one -> database.trail.add(stretch.gone(before.supplier(), one)));
            return Optional.of(new Recorded(after, added, gone));
        });
    }

    private List<ReceiptDifference> gone(Comparison before, ComparedStretch stretch) {
        Set<String> found =
                stretch.differences().stream().map(ReceiptComparisons::mark).collect(Collectors.toSet());
        List<ReceiptDifference> gone = sorted(before.supplier())
                .filter(one -> stretch.whole()
                        && !found.contains(ReceiptComparisons.mark(one))
                        && !one.moment().isBefore(before.course().reached())
                        && one.moment().isBefore(stretch.until()))
                .toList();
        gone.forEach(one -> all(before.supplier()).remove(ReceiptComparisons.mark(one)));
        return gone;
    }

    private List<ReceiptDifference> added(SupplierId supplier, ComparedStretch stretch) {
        Map<String, ReceiptDifference> kept = all(supplier);
        List<ReceiptDifference> added = new ArrayList<>();
        for (ReceiptDifference one : stretch.differences()) {
            boolean known = kept.containsKey(ReceiptComparisons.mark(one));
            if (known || kept.size() < ReceiptComparisons.MOST_KEPT) {
                kept.put(ReceiptComparisons.mark(one), one);
                added.addAll(known ? List.of() : List.of(one));
            }
        }
        return added;
    }

    private Map<String, ReceiptDifference> all(SupplierId supplier) {
        return database.differences.computeIfAbsent(supplier, none -> new LinkedHashMap<>());
    }

    private Stream<ReceiptDifference> sorted(SupplierId supplier) {
        return all(supplier).values().stream().sorted(IN_ORDER);
    }

    @Override
    public List<ReceiptDifference> differences(SupplierId supplier, String after, int limit) {
        return database.transaction(() -> {
            Optional<ReceiptDifference> last = Optional.ofNullable(all(supplier).get(after));
            return sorted(supplier)
                    .filter(one -> last.filter(before -> IN_ORDER.compare(one, before) <= 0)
                            .isEmpty())
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public Kept kept(SupplierId supplier) {
        return database.transaction(() -> new Kept(
                all(supplier).size(),
                sorted(supplier).map(ReceiptDifference::moment).findFirst()));
    }

    @Override
    public Posted posted(SupplierId supplier, Mark after, Instant until, int limit) {
        return database.transaction(() -> {
            List<BookedSlip> all = database.slips.values().stream()
                    .map(SubmittedSlip::slip)
                    .filter(slip -> slip.ref().supplier().equals(supplier) && slip.status() == SlipStatus.POSTED)
                    .map(MemoryComparisonStore::booked)
                    .filter(slip -> slip.answered().orElseThrow().isBefore(until) && follows(slip, after))
                    .sorted(BY_ANSWER)
                    .limit(limit)
                    .toList();
            return new Posted(all, all.size() < limit ? Optional.empty() : Optional.of(mark(all.get(limit - 1))));
        });
    }

    private static boolean follows(BookedSlip slip, Mark after) {
        int later = slip.answered().orElseThrow().compareTo(after.at());
        return later > 0 || (later == 0 && slip.ref().code().value().compareTo(after.code()) > 0);
    }

    private static Mark mark(BookedSlip slip) {
        return new Mark(slip.answered().orElseThrow(), slip.ref().code().value());
    }

    @Override
    public Map<SlipCode, BookedSlip> slips(SupplierId supplier, Set<SlipCode> codes) {
        return database.transaction(() -> codes.stream()
                .flatMap(code -> Optional.ofNullable(database.slips.get(code)).stream())
                .map(SubmittedSlip::slip)
                .filter(slip -> slip.ref().supplier().equals(supplier))
                .collect(Collectors.toMap(Slip::code, MemoryComparisonStore::booked)));
    }

    private static BookedSlip booked(Slip slip) {
        SlipFigures figures = slip.figures();
        Optional<SlipState.Posted> posted =
                slip.state() instanceof SlipState.Posted state ? Optional.of(state) : Optional.empty();
        Optional<Instant> answered = slip.state() instanceof SlipState.PostingRefused refused
                ? Optional.of(refused.at())
                : posted.map(SlipState.Posted::at);
        return new BookedSlip(
                slip.ref(),
                slip.origin().submitted(),
                slip.status(),
                new ReceiptFacts(
                        posted.map(SlipState.Posted::receiptNumber).orElse(""),
                        figures.amount(),
                        figures.transactionDate(),
                        figures.method().account().id()),
                slip.state().decided(),
                answered);
    }
}
