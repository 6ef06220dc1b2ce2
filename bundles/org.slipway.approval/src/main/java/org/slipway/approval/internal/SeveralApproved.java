// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.ApprovedOrNot;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;

/** Approves several slips of a list one by one, and stops asking a host that does not answer. */
record SeveralApproved(Approvals approvals) {

    /** A host that is away costs its whole budget each time. */
    private static final int MOST_UNANSWERED = 3;

    List<ApprovedOrNot> approve(Staff staff, List<DecisionTarget> targets) {
        List<ApprovedOrNot> answers = new ArrayList<>();
        int unanswered = 0;
        for (DecisionTarget target : targets) {
            Outcome<Slip, DecisionRefusal> outcome = unanswered < MOST_UNANSWERED
                    ? approvals.approveListed(staff, target)
                    : Outcome.refused(DecisionRefusal.HOST_UNAVAILABLE);
            answers.add(new ApprovedOrNot(target.slip(), outcome));
            unanswered += outcome.equals(Outcome.refused(DecisionRefusal.HOST_UNAVAILABLE)) ? 1 : 0;
        }
        return List.copyOf(answers);
    }
}
