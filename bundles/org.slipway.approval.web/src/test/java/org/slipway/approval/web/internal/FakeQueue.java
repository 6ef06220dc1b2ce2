// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/** Lists of the slips that the approvals have, in the order of their codes; what is asked for is written down. */
final class FakeQueue implements SlipQueue {

    final List<QueueFilter> asked = new ArrayList<>();
    final Set<SlipCode> doubtful = new HashSet<>();
    boolean unfinished;
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
                        && slip.code().value().compareTo(last) > 0)
                .toList();
        List<Slip> shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
        boolean more = unfinished || found.size() > PAGE_SIZE;
        Optional<SlipCode> next = more ? Optional.of(shown.get(shown.size() - 1).code()) : Optional.empty();
        return new QueuePage(shown, next, unfinished, doubtful);
    }
}
