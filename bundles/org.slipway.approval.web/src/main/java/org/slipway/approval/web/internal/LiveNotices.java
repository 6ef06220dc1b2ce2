// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.slip.SlipStep;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Says, where the figures of the host should stand, why they are missing and what can be decided without them. */
final class LiveNotices {

    private LiveNotices() {}

    static List<Notice> of(SlipReview review, StaffRequest request) {
        return review.standing().gap().stream()
                .map(gap -> request.notice("notice notice-wait", "live." + gap, possible(gap, review, request)))
                .toList();
    }

    private static String possible(DecisionRefusal gap, SlipReview review, StaffRequest request) {
        if (!review.standing().offers(SlipStep.REJECT)) {
            return "";
        }
        return request.text("live." + gap + (review.standing().offers(SlipStep.HOLD) ? ".rejectOrAsk" : ".reject"));
    }
}
