// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.ApprovedOrNot;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.RejectedOrNot;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.Staff;
import org.slipway.api.approval.StatusSum;
import org.slipway.api.check.CheckColour;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.store.AttentionStore;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipSum;
import org.slipway.spi.work.OpenWorkStore;

/** The lists of slips over the store. */
@Component
public final class StaffQueue implements SlipQueue {

    private static final int EXPORTED_EACH = 200;

    /** Each looks at {@link SlipQueue#MOST_EXAMINED} slips, and finds few where a filter picks few. */
    private static final int EXPORT_ROUNDS = 50;

    private final SlipQueries slips;
    private final OpenWorkStore work;
    private final Marks marks;
    private final Approvals approvals;

    @Activate
    public StaffQueue(
            @Reference SlipQueries slips,
            @Reference OpenWorkStore work,
            @Reference CheckStore checks,
            @Reference AttentionStore attention,
            @Reference Approvals approvals) {
        this(slips, work, new Marks(checks, attention, Clock.systemUTC()), approvals);
    }

    StaffQueue(SlipQueries slips, OpenWorkStore work, Marks marks, Approvals approvals) {
        this.slips = slips;
        this.work = work;
        this.marks = marks;
        this.approvals = approvals;
    }

    /** Where what is noted beside slips is kept. */
    record Marks(CheckStore checks, AttentionStore attention, Clock clock) {}

    @Override
    public QueuePage page(Staff staff, QueueRequest request) {
        if (!staff.maySee()) {
            return QueuePage.EMPTY;
        }
        ListSearch search = new ListSearch(slips, staff, request);
        SlipList named = search.named();
        int room = PAGE_SIZE - (request.after().isEmpty() ? named.size() : 0);
        ListSearch.Found found = search.from(request.after(), room, codes(named));
        List<Slip> shown = request.after().isPresent()
                ? found.slips()
                : Stream.concat(named.stream(), found.slips().stream()).toList();
        List<DamagedSlip> damaged = Stream.concat(named.damaged().stream(), found.damaged().stream())
                .distinct()
                .toList();
        return new QueuePage(entries(staff, shown), found.next(), found.unfinished(), damaged);
    }

    private List<QueueEntry> entries(Staff staff, List<Slip> shown) {
        Set<SlipCode> doubtful = doubtful(staff.scope(), shown);
        Map<SlipCode, CheckLevel> worst = marks.checks().worst(staff.scope(), codes(shown));
        Map<SlipCode, Attention> attention = StaffAttention.of(
                marks.attention(),
                new StaffAttention.Asked(staff, staff.scope(), marks.clock().instant()),
                codes(shown));
        return shown.stream()
                .map(slip -> new QueueEntry(
                        slip,
                        doubtful.contains(slip.code()),
                        colour(worst, slip),
                        attention.getOrDefault(slip.code(), Attention.NONE),
                        target(staff, slip, colour(worst, slip))))
                .toList();
    }

    private static CheckColour colour(Map<SlipCode, CheckLevel> worst, Slip slip) {
        return CheckColour.of(Optional.ofNullable(worst.get(slip.code())));
    }

    private static Optional<DecisionTarget> target(Staff staff, Slip slip, CheckColour checks) {
        return staff.mayDecide() && SlipStep.REJECT.startsAt(slip.status())
                ? Optional.of(new DecisionTarget(slip.code(), slip.version(), ShownDigest.listed(slip, checks)))
                : Optional.empty();
    }

    @Override
    public List<ApprovedOrNot> approve(Staff staff, List<DecisionTarget> targets) {
        return new SeveralApproved(approvals).approve(staff, bounded(targets));
    }

    @Override
    public List<RejectedOrNot> reject(Staff staff, List<DecisionTarget> targets, RejectReason reason, String note) {
        return bounded(targets).stream()
                .map(target -> new RejectedOrNot(target.slip(), approvals.reject(staff, target, reason, note)))
                .toList();
    }

    private static List<DecisionTarget> bounded(List<DecisionTarget> targets) {
        if (targets.size() > PAGE_SIZE) {
            throw new IllegalArgumentException("more slips than a page shows: " + targets.size());
        }
        return targets;
    }

    @Override
    public boolean export(Staff staff, QueueRequest request, BiConsumer<Slip, CheckColour> receiver) {
        if (!staff.maySee()) {
            return true;
        }
        ListSearch search = new ListSearch(slips, staff, request);
        Optional<SlipCode> place = request.after();
        int given = 0;
        boolean whole = true;
        for (int round = 0; round < EXPORT_ROUNDS && given < MOST_EXPORTED; round++) {
            ListSearch.Found found = search.from(place, Math.min(EXPORTED_EACH, MOST_EXPORTED - given), Set.of());
            Map<SlipCode, CheckLevel> worst = marks.checks().worst(staff.scope(), codes(found.slips()));
            found.slips().forEach(slip -> receiver.accept(slip, colour(worst, slip)));
            given += found.slips().size();
            whole &= found.damaged().isEmpty();
            place = found.next();
            if (place.isEmpty()) {
                return whole;
            }
        }
        return false;
    }

    @Override
    public int submittedSince(Staff staff, Instant moment) {
        if (!staff.maySee()) {
            return 0;
        }
        SubmittedRange since = new SubmittedRange(Optional.of(moment), Optional.empty());
        SlipQuery.Page page = new SlipQuery.Page(Optional.empty(), MOST_NEW);
        Set<SlipStatus> pending = Set.of(SlipStatus.PENDING);
        return slips.query(new SlipQuery(staff.scope(), pending, SlipOrder.OLDEST_SUBMISSION, since, page))
                .all();
    }

    @Override
    public List<SlipStanding> changed(Staff staff, Map<SlipCode, Long> shown) {
        if (!staff.maySee() || shown.isEmpty()) {
            return List.of();
        }
        return slips.standing(staff.scope(), shown.keySet()).stream()
                .filter(now -> !Long.valueOf(now.version()).equals(shown.get(now.code())))
                .toList();
    }

    @Override
    public List<StatusSum> waiting(Staff staff) {
        List<SlipStatus> open = Stream.of(QueueView.values())
                .flatMap(view -> view.statuses().stream().sorted())
                .filter(SlipStatus::open)
                .toList();
        // one more than is counted tells whether there is more
        Map<SlipStatus, List<SlipSum>> sums =
                staff.maySee() ? slips.sums(staff.scope(), Set.copyOf(open), StatusSum.MOST + 1) : Map.of();
        return open.stream()
                .map(status -> sum(status, sums.getOrDefault(status, List.of())))
                .toList();
    }

    static StatusSum sum(SlipStatus status, List<SlipSum> sums) {
        long count = sums.stream().mapToLong(SlipSum::slips).sum();
        if (count > StatusSum.MOST) {
            return new StatusSum(status, StatusSum.MOST + 1, List.of());
        }
        if (sums.stream().anyMatch(sum -> sum.amount().isEmpty())) {
            return new StatusSum(status, (int) count, List.of());
        }
        List<Money> amounts = sums.stream()
                .flatMap(sum -> sum.amount().stream())
                .sorted(Comparator.comparing(Money::getCurrencyUnit))
                .toList();
        return new StatusSum(status, (int) count, amounts);
    }

    /** Only what is approved has work that a person must know of while looking at a list. */
    private Set<SlipCode> doubtful(SupplierScope scope, List<Slip> shown) {
        Set<String> codes = shown.stream().map(slip -> slip.code().value()).collect(Collectors.toSet());
        return work.about(scope, codes).stream()
                .filter(open -> open.progress().parked())
                .map(open -> new SlipCode(open.target()))
                .collect(Collectors.toSet());
    }

    private static Set<SlipCode> codes(Collection<Slip> slips) {
        return slips.stream().map(Slip::code).collect(Collectors.toSet());
    }
}
