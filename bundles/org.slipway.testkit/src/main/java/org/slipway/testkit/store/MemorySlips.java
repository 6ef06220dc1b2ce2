// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.InvoiceRef;
import org.slipway.api.PlainText;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.file.Scan;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.SlipSeal;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipSum;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;

/** Slips in memory. */
final class MemorySlips implements SlipCommands, SlipQueries {

    private final MemoryDatabase database;
    private final MemoryOrders orders;
    private final MemoryAllowances allowances;
    private final MemoryReservations reservations;

    MemorySlips(MemoryDatabase database, MemoryOrders orders) {
        this.database = database;
        this.orders = orders;
        this.allowances = new MemoryAllowances(database);
        this.reservations = new MemoryReservations(database);
    }

    @Override
    public SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance) {
        byte[] bytes = MemoryFileStore.read(slip.file().content());
        return database.transaction(() -> obstacle(slip, allowance).orElseGet(() -> insert(slip, bytes, allowance)));
    }

    private Optional<SubmissionAnswer> obstacle(NewSlip added, SlipAllowance allowance) {
        Slip slip = added.slip();
        return submitted(slip.origin().invoice(), added.submission().key())
                .<SubmissionAnswer>map(SubmissionAnswer.AlreadySubmitted::new)
                .or(() -> allowances
                        .bound(slip, allowance, waiting(slip.origin().invoice()))
                        .map(SubmissionAnswer.TooMany::new))
                .or(() -> slip.origin()
                        .replaces()
                        .filter(code -> orders.answered(slip.ref().supplier(), code))
                        .map(code -> new SubmissionAnswer.AlreadyReplaced()))
                .or(() -> Optional.ofNullable(database.slips.get(slip.code()))
                        .map(other -> new SubmissionAnswer.CodeTaken()));
    }

    private SubmissionAnswer insert(NewSlip added, byte[] bytes, SlipAllowance allowance) {
        Slip slip = added.slip();
        allowances.count(slip, allowance);
        database.submissions.put(key(slip.origin().invoice(), added.submission().key()), slip.code());
        database.slips.put(
                slip.code(), new SubmittedSlip(slip, added.submission().fingerprint()));
        database.bytes.put(MemoryFileStore.id(slip.ref(), 0), bytes);
        database.remarks.put(slip.ref(), added.file().remarks());
        if (added.file().scan().equals(Scan.WAITING)) {
            database.scans.put(slip.ref(), Scan.WAITING);
        }
        record(added.taken(), slip, added.orders(), Duration.ZERO);
        return new SubmissionAnswer.Stored(slip);
    }

    @Override
    public Optional<SubmittedSlip> submitted(InvoiceRef invoice, SubmissionKey key) {
        return database.transaction(() ->
                Optional.ofNullable(database.submissions.get(key(invoice, key))).map(database.slips::get));
    }

    @Override
    public TransitionAnswer take(SlipTransition transition) {
        return database.transaction(() -> update(transition));
    }

    @Override
    public TransitionAnswer takeHolding(SlipTransition transition, WorkClaim holder) {
        return database.transaction(() -> stored(transition).isPresent() && !orders.held(holder)
                ? new TransitionAnswer.TooLate()
                : update(transition));
    }

    @Override
    public TransitionAnswer takeInstead(SlipTransition transition, OpenWork order, AuditEntry decision) {
        return database.transaction(() -> {
            if (stored(transition).isEmpty()) {
                return new TransitionAnswer.Stale();
            }
            if (!orders.takeOut(order)) {
                return new TransitionAnswer.TooLate();
            }
            TransitionAnswer answer = update(transition);
            database.trail.add(decision);
            return answer;
        });
    }

    private Optional<SubmittedSlip> stored(SlipTransition transition) {
        return Optional.ofNullable(database.slips.get(transition.slip().code()))
                .filter(stored -> stored.slip().ref().equals(transition.slip().ref()))
                .filter(stored -> stored.slip().version() == transition.slip().version());
    }

    private TransitionAnswer update(SlipTransition transition) {
        Optional<SubmittedSlip> read = stored(transition);
        if (read.isEmpty()) {
            return new TransitionAnswer.Stale();
        }
        SubmittedSlip stored = read.get();
        Optional<TransitionAnswer> late =
                transition.taken().step().undoes() ? orders.takeBack(stored.slip()) : Optional.empty();
        return late.or(() -> reservations.allocate(stored.slip(), transition))
                .orElseGet(() -> write(stored, transition));
    }

    private TransitionAnswer write(SubmittedSlip stored, SlipTransition transition) {
        Slip old = stored.slip();
        Slip changed = new Slip(
                old.ref(), old.origin(), old.figures(), old.attachment(), transition.next(), old.version() + 1);
        database.slips.put(changed.code(), new SubmittedSlip(changed, stored.fingerprint()));
        record(transition.taken(), changed, transition.orders(), transition.grace());
        return new TransitionAnswer.Applied(changed);
    }

    /** All that every step leaves behind. */
    private void record(StepTaken taken, Slip slip, List<Work> ordered, Duration grace) {
        List<PastStep> steps = database.steps.computeIfAbsent(slip.ref(), none -> new ArrayList<>());
        steps.add(taken.past());
        orders.order(new SlipNews(taken.step(), steps.size(), slip), ordered, grace);
        database.trail.add(new AuditEntry(
                slip.ref().supplier(),
                taken.step().audit(),
                taken.by(),
                slip.code().value(),
                taken.at(),
                SlipSeal.of(slip, taken).toString()));
    }

    @Override
    public List<PastStep> steps(SlipRef slip) {
        return database.transaction(() -> List.copyOf(database.steps.getOrDefault(slip, List.of())));
    }

    @Override
    public Optional<Slip> find(SupplierScope scope, SlipCode code) {
        return database.transaction(() -> Optional.ofNullable(database.slips.get(code))
                .map(SubmittedSlip::slip)
                .filter(slip -> scope.reaches(slip.ref().supplier())));
    }

    @Override
    public SlipList coded(SupplierScope scope, Set<SlipCode> codes) {
        return list(
                slip -> scope.reaches(slip.ref().supplier()) && codes.contains(slip.code()),
                SlipOrder.OLDEST_SUBMISSION,
                200);
    }

    @Override
    public SlipList ofInvoice(InvoiceRef invoice) {
        return list(
                slip -> slip.origin().invoice().equals(invoice)
                        || slip.figures().settlement().allocatedTo(invoice).isPresent(),
                SlipOrder.OLDEST_SUBMISSION.reversed(),
                200);
    }

    @Override
    public Map<InvoiceRef, List<SlipCode>> inPosting(SupplierId supplier, Set<String> invoices) {
        return database.transaction(() -> invoices.stream()
                .map(invoice -> new InvoiceRef(supplier, invoice))
                .filter(invoice -> !inPosting(invoice).isEmpty())
                .collect(Collectors.toMap(Function.identity(), this::inPosting)));
    }

    private List<SlipCode> inPosting(InvoiceRef invoice) {
        return database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(slip -> slip.status() == SlipStatus.APPROVED
                        && slip.figures().settlement().allocatedTo(invoice).isPresent())
                .map(Slip::code)
                .sorted(Comparator.comparing(SlipCode::value))
                .toList();
    }

    @Override
    public List<SlipStanding> standing(SupplierScope scope, Set<SlipCode> codes) {
        return codes.stream()
                .flatMap(code -> find(scope, code).stream())
                .map(SlipStanding::of)
                .toList();
    }

    @Override
    public long waiting(InvoiceRef invoice) {
        return database.transaction(() -> database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(slip -> slip.origin().invoice().equals(invoice) && SlipStep.WITHDRAW.startsAt(slip.status()))
                .count());
    }

    @Override
    public SlipList query(SlipQuery query) {
        Predicate<Slip> asked = slip -> query.scope().reaches(slip.ref().supplier())
                && query.statuses().contains(slip.status())
                && database.holds(query.part(), slip);
        SlipOrder order = query.order();
        int limit = query.page().limit();
        if (query.page().after().isEmpty()) {
            return list(asked, order, limit);
        }
        return find(query.scope(), query.page().after().get())
                .map(last -> list(asked.and(slip -> order.compare(slip, last) > 0), order, limit))
                .orElseGet(() -> SlipList.of(List.of()));
    }

    @Override
    public SlipList named(SupplierScope scope, String text) {
        Set<String> spellings = Stream.of(text, text.toUpperCase(Locale.ROOT), PlainText.token(text))
                .collect(Collectors.toSet());
        Predicate<Slip> named = slip -> spellings.contains(slip.code().value())
                || spellings.contains(slip.figures().referenceNo())
                || spellings.contains(slip.origin().invoiceNumber());
        Predicate<Slip> inReach = slip -> scope.reaches(slip.ref().supplier());
        return list(inReach.and(named), SlipOrder.OLDEST_SUBMISSION, 200);
    }

    @Override
    public Map<SlipStatus, List<SlipSum>> sums(SupplierScope scope, Set<SlipStatus> statuses, int most) {
        return statuses.stream()
                .map(status -> list(
                        slip -> scope.reaches(slip.ref().supplier()) && slip.status() == status,
                        SlipOrder.OLDEST_SUBMISSION,
                        most))
                .filter(some -> !some.isEmpty())
                .collect(Collectors.toMap(some -> some.get(0).status(), MemorySums::of));
    }

    private SlipList list(Predicate<Slip> asked, Comparator<Slip> order, int limit) {
        return database.transaction(() -> SlipList.of(database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(asked)
                .sorted(order)
                .limit(limit)
                .toList()));
    }

    private static String key(InvoiceRef invoice, SubmissionKey key) {
        return invoice.supplier() + " " + invoice.invoice() + " " + key.value();
    }
}
