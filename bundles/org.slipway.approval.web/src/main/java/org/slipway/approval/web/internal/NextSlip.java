// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;

/** Finds what to look at after a decision: the slip behind the decided one in the list it was opened from, else the first. */
record NextSlip(SlipQueue queue, Clock clock) {

    /** The lists whose slips wait for a decision. */
    static final Set<QueueView> TO_WORK_OFF = Set.of(QueueView.TO_DECIDE, QueueView.ON_HOLD);

    /** Where to go on: the next slip, or the list if none is left that this reader can decide on. */
    String after(StaffRequest request, SlipCode decided) {
        OriginList asked = OriginList.of(request);
        OriginList list = TO_WORK_OFF.contains(asked.view()) ? asked : OriginList.QUEUE;
        ZoneId zone = FilterForm.zone(request, list.typed());
        FilterForm form =
                FilterForm.of(list.typed(), list.view(), clock.instant().atZone(zone));
        return first(request.staff(), form, Optional.of(decided), decided)
                .or(() -> first(request.staff(), form, Optional.empty(), decided))
                .map(next -> list.slip(next, decided))
                .orElseGet(() -> list.address(decided));
    }

    private Optional<SlipCode> first(Staff staff, FilterForm form, Optional<SlipCode> after, SlipCode decided) {
        return queue.page(staff, new QueueRequest(form.view(), form.filter(), after)).slips().stream()
                .filter(slip -> !slip.code().equals(decided) && !approvedFirstBy(staff, slip))
                .map(Slip::code)
                .findFirst();
    }

    private static boolean approvedFirstBy(Staff staff, Slip slip) {
        return slip.state() instanceof SlipState.FirstApproved first
                && first.decision().by().equals(staff.name());
    }
}
