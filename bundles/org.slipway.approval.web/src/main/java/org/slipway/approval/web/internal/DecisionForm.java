// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.Optional;
import org.slipway.api.PlainText;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Shown;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;

/**
 * A decision as it was sent.
 *
 * @param target the slip as it was shown; empty if the form is broken
 * @param reason empty if none was chosen
 * @param note of a rejection, with line breaks as one character each
 * @param question of a hold, likewise
 * @param approvalReason why it is approved all the same, likewise
 */
record DecisionForm(
        Optional<DecisionTarget> target,
        Optional<RejectReason> reason,
        String note,
        String question,
        String approvalReason) {

    static final DecisionForm BLANK = new DecisionForm(Optional.empty(), Optional.empty(), "", "", "");

    static DecisionForm read(StaffRequest request, SlipCode code) {
        String reason = request.field("reason");
        return new DecisionForm(
                target(request, code),
                Arrays.stream(RejectReason.values())
                        .filter(known -> known.name().equals(reason))
                        .findFirst(),
                PlainText.lines(request.field("note")),
                PlainText.lines(request.field("question")),
                PlainText.lines(request.field("approvalReason")));
    }

    private static Optional<DecisionTarget> target(StaffRequest request, SlipCode code) {
        String version = request.field("version");
        return version.matches("\\d{1,18}")
                ? Shown.parse(request.field("shown"))
                        .map(shown -> new DecisionTarget(code, Long.parseLong(version), shown))
                : Optional.empty();
    }
}
