// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.operation.OpenWork;
import org.slipway.approval.web.internal.page.SlipPage.Link;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Says what was set aside about a slip, and which others are in doubt that pay the same invoices. */
final class WorkNotices {

    private WorkNotices() {}

    static List<Notice> of(SlipReview review, StaffRequest request) {
        List<Notice> notices = new ArrayList<>();
        for (OpenWork work : review.standing().work()) {
            if (work.progress().parked()) {
                notices.add(request.notice(
                        "notice notice-bad",
                        "work.parked",
                        request.kind(work),
                        work.progress().cause()));
            }
        }
        List<Link> doubtful = review.allocations().stream()
                .flatMap(allocation -> allocation.inDoubt().stream())
                .distinct()
                .map(code -> new Link(code.value(), Addresses.slip(code)))
                .toList();
        if (!doubtful.isEmpty() && review.slip().status().open()) {
            notices.add(request.notice("notice notice-wait", "work.doubt", doubtful));
        }
        return notices;
    }
}
