// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.SlipChecks;
import org.slipway.approval.web.internal.page.SlipPage.ApprovalReason;

/** Writes the field for why a slip is approved all the same, and what that is about. */
record ApprovalReasonView(StaffRequest request) {

    ApprovalReason of(SlipReview review, String typed, String problem) {
        boolean needed = review.reasonNeeded() || !typed.isEmpty() || !problem.isEmpty();
        String hint = request.text("approve.reasonHint", String.join(" ", causes(review)));
        return new ApprovalReason(needed, hint.strip(), typed, problem);
    }

    /** A sentence about each thing that asks for a reason. */
    private List<String> causes(SlipReview review) {
        SlipChecks checks = review.checks();
        List<String> causes = new ArrayList<>();
        if (checks.worst().isEmpty()) {
            causes.add(request.text("approve.cause.WAITING"));
        } else if (checks.reasonNeeded()) {
            causes.add(request.text("approve.cause.RED", red(checks)));
        }
        if (!review.file().pictured()) {
            causes.add(request.text("approve.cause.NO_PICTURE"));
        }
        return causes;
    }

    private String red(SlipChecks checks) {
        return checks.results().stream()
                .filter(named -> named.result().level() == CheckLevel.RED)
                .map(named -> ChecksView.name(named.check(), request))
                .collect(Collectors.joining(", "));
    }
}
