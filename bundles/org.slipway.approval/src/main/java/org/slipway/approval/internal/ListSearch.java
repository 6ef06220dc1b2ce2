// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipQuery;

/**
 * Goes through a list in its order and picks what a filter asks for. Status, supplier and, where the list is in that order,
 * the time of submission choose a part of an index; the rest is looked at slip by slip, so many and no more.
 */
final class ListSearch {

    private static final int EACH = 200;

    private final SlipQueries slips;
    private final QueueRequest request;
    private final SupplierScope scope;
    private final Set<SlipStatus> statuses;
    private final Optional<String> assigned;

    ListSearch(SlipQueries slips, Staff staff, QueueRequest request) {
        this.slips = slips;
        this.request = request;
        this.assigned =
                request.filter().marks().mine() ? Optional.of(StaffAttention.key(staff.name())) : Optional.empty();
        this.scope = request.filter()
                .supplier()
                .map(supplier -> staff.scope().reaches(supplier)
                        ? SupplierScope.of(supplier)
                        : new SupplierScope(false, Set.of()))
                .orElse(staff.scope());
        this.statuses = request.view().statuses().stream()
                .filter(status -> request.filter()
                        .status()
                        .filter(asked -> asked != status)
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * What was found.
     *
     * @param next where to go on; empty at the end of the list
     * @param unfinished whether more slips were to be looked at than may be at once
     * @param damaged those met on the way that can't be read
     */
    record Found(List<Slip> slips, Optional<SlipCode> next, boolean unfinished, List<DamagedSlip> damaged) {}

    /**
     * Slips of the list that are named by the text itself, in the order of the list, found by an index; fewer than a page.
     * None where marks are asked for, which an index of names does not know: then they stand in their places.
     */
    SlipList named() {
        String text = request.filter().claim().text();
        if (text.isEmpty() || !request.filter().marks().equals(QueueFilter.Marks.ANY)) {
            return SlipList.of(List.of());
        }
        SlipList named = slips.named(scope, text);
        List<Slip> found = named.stream()
                .filter(slip ->
                        statuses.contains(slip.status()) && request.filter().matches(slip))
                .sorted(order())
                .limit(SlipQueue.PAGE_SIZE - 1)
                .toList();
        return new SlipList(found, named.damaged(), Optional.empty());
    }

    /** The first slips after a place in the list, at most {@code room}, leaving some out. */
    Found from(Optional<SlipCode> start, int room, Set<SlipCode> leftOut) {
        List<Slip> found = new ArrayList<>();
        List<DamagedSlip> damaged = new ArrayList<>();
        Optional<SlipCode> place = start;
        int examined = 0;
        while (examined < SlipQueue.MOST_EXAMINED) {
            SlipList some = slips.query(query(place));
            damaged.addAll(some.damaged());
            some.stream()
                    .filter(slip -> request.filter().matches(slip) && !leftOut.contains(slip.code()))
                    .forEach(found::add);
            if (found.size() > room) {
                List<Slip> page = found.subList(0, room);
                return new Found(page, last(page), false, damaged);
            }
            if (some.all() < limit() || some.last().isEmpty()) {
                return new Found(found, Optional.empty(), false, damaged);
            }
            place = some.last();
            examined += some.all();
        }
        return new Found(found, place, true, damaged);
    }

    private static Optional<SlipCode> last(List<Slip> some) {
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.get(some.size() - 1).code());
    }

    private SlipQuery query(Optional<SlipCode> after) {
        SubmittedRange range = inOrderOfSubmission() ? request.filter().submitted() : SubmittedRange.ANY;
        SlipQuery.Part part = new SlipQuery.Part(range, request.filter().marks().checks(), assigned);
        return new SlipQuery(scope, statuses, order(), part, new SlipQuery.Page(after, limit()));
    }

    /** One more than is shown tells whether there is more, where the index alone chooses. */
    private int limit() {
        QueueFilter filter = request.filter();
        boolean byIndex = filter.claim().equals(QueueFilter.Claim.ANY)
                && (inOrderOfSubmission() || filter.submitted().equals(SubmittedRange.ANY));
        return byIndex ? SlipQueue.PAGE_SIZE + 1 : EACH;
    }

    private boolean inOrderOfSubmission() {
        return order() == SlipOrder.OLDEST_SUBMISSION;
    }

    private SlipOrder order() {
        return request.view().order();
    }
}
