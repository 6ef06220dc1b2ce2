// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slipway.api.approval.ApprovedOrNot;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.RejectedOrNot;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.approval.StatusSum;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStep;

/** Lists of the slips that the approvals have, in the order of their codes; what is asked for is written down. */
final class FakeQueue implements SlipQueue {

    final List<QueueFilter> asked = new ArrayList<>();
    final Set<SlipCode> doubtful = new HashSet<>();
    final List<StatusSum> sums = new ArrayList<>();
    final Map<SlipCode, CheckColour> colours = new HashMap<>();
    Attention attention = Attention.NONE;
    boolean unfinished;
    final List<DamagedSlip> damaged = new ArrayList<>();
    int fresh;
    Instant since = Instant.EPOCH;
    private final FakeApprovals approvals;

    FakeQueue(FakeApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public QueuePage page(Staff staff, QueueRequest request) {
        asked.add(request.filter());
        String last = request.after().map(SlipCode::value).orElse("");
        List<Slip> found = approvals.reviews.stream()
                .map(SlipReview::slip)
                .filter(slip -> approvals.reaches(staff, slip)
                        && request.view().statuses().contains(slip.status())
                        && request.filter().matches(slip)
                        && marked(request.filter().marks(), slip)
                        && slip.code().value().compareTo(last) > 0)
                .toList();
        List<Slip> shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
        boolean more = unfinished || found.size() > PAGE_SIZE;
        Optional<SlipCode> next = more ? Optional.of(shown.get(shown.size() - 1).code()) : Optional.empty();
        return new QueuePage(shown.stream().map(slip -> entry(staff, slip)).toList(), next, unfinished, damaged);
    }

    private boolean marked(QueueFilter.Marks marks, Slip slip) {
        return marks.checks()
                .filter(asked -> asked != colours.getOrDefault(slip.code(), CheckColour.NONE))
                .isEmpty();
    }

    private QueueEntry entry(Staff staff, Slip slip) {
        boolean rejectable = staff.mayDecide() && SlipStep.REJECT.startsAt(slip.status());
        return new QueueEntry(
                slip,
                doubtful.contains(slip.code()),
                colours.getOrDefault(slip.code(), CheckColour.NONE),
                attention,
                rejectable
                        ? Optional.of(new DecisionTarget(slip.code(), slip.version(), ApprovalScreen.SHOWN))
                        : Optional.empty());
    }

    @Override
    public List<ApprovedOrNot> approve(Staff staff, List<DecisionTarget> targets) {
        return targets.stream()
                .map(target -> new ApprovedOrNot(target.slip(), approvals.approveListed(staff, target)))
                .toList();
    }

    @Override
    public List<RejectedOrNot> reject(Staff staff, List<DecisionTarget> targets, RejectReason reason, String note) {
        return targets.stream()
                .map(target -> new RejectedOrNot(target.slip(), approvals.reject(staff, target, reason, note)))
                .toList();
    }

    @Override
    public int submittedSince(Staff staff, Instant moment) {
        since = moment;
        return fresh;
    }

    @Override
    public List<SlipStanding> changed(Staff staff, Map<SlipCode, Long> shown) {
        return approvals.reviews.stream()
                .map(SlipReview::slip)
                .filter(slip -> shown.getOrDefault(slip.code(), slip.version()) != slip.version())
                .map(SlipStanding::of)
                .toList();
    }

    @Override
    public List<StatusSum> waiting(Staff staff) {
        return sums;
    }

    @Override
    public boolean export(Staff staff, QueueRequest request, BiConsumer<Slip, CheckColour> receiver) {
        QueuePage page = page(staff, request);
        page.entries().forEach(entry -> receiver.accept(entry.slip(), entry.checks()));
        return !page.unfinished();
    }
}
