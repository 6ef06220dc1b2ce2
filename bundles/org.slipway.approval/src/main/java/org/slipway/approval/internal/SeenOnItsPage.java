// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Optional;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.FileReview;
import org.slipway.api.slip.Slip;

/** All that there is about a slip: its findings and its balances are as they were shown. */
record SeenOnItsPage(Attachments attachments, DecisionTarget target, String reason) implements ApprovalBasis {

    @Override
    public Optional<DecisionRefusal> fault(Slip slip) {
        SlipChecks checks = attachments.checks(slip.ref());
        FileReview file = attachments.review(slip.ref());
        String findings = ShownDigest.findings(file, checks);
        return findings.equals(target.shown().findings())
                ? ApprovalReason.fault(reason, checks, file)
                : Optional.of(DecisionRefusal.FINDINGS_CHANGED);
    }

    @Override
    public Optional<DecisionRefusal> objection(Balances.Reading reading) {
        return reading.objection(target.shown());
    }
}
