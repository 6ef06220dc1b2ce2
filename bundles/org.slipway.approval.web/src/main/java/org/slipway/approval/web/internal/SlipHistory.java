// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.slip.PastStep;
import org.slipway.approval.web.internal.page.SlipPage.Past;
import org.slipway.web.Formats;

/** Writes every step that a slip has taken: what, by whom, when, and what was said with it. */
record SlipHistory(StaffRequest request, Formats formats) {

    /** Who takes the host's steps where no person does. */
    private static final String POSTING = "posting";

    List<Past> of(SlipReview review) {
        return review.standing().history().stream().map(this::past).toList();
    }

    private Past past(PastStep step) {
        String time = formats.time(step.at());
        String when = switch (step.step().actor()) {
            case CUSTOMER -> request.text("history.byCustomer", time);
            case HOST ->
                step.by()
                        .filter(name -> !name.equals(POSTING))
                        .map(name -> request.text("history.by", time, name))
                        .orElseGet(() -> request.text("history.byHost", time));
            case APPROVER, DECIDER -> request.text("history.by", time, step.by().orElse(""));
        };
        return new Past(request.text("history." + step.step()), when, step.note());
    }
}
