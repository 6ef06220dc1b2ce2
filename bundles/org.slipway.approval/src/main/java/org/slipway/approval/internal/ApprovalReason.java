// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Optional;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.FileReview;
import org.slipway.api.slip.SlipState;

/** What is typed with an approval: needed where a check is red, the checks are not made yet, or there is no picture. */
final class ApprovalReason {

    private ApprovalReason() {}

    /** Why it will not do; empty if it does. */
    static Optional<DecisionRefusal> fault(String reason, SlipChecks checks, FileReview file) {
        if (reason.length() > SlipState.LONGEST_NOTE) {
            return Optional.of(DecisionRefusal.NOTE_TOO_LONG);
        }
        return reason.isEmpty() && (checks.reasonNeeded() || !file.pictured())
                ? Optional.of(DecisionRefusal.REASON_MISSING)
                : Optional.empty();
    }
}
