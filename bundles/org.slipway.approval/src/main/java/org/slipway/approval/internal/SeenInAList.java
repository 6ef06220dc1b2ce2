// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Optional;
import java.util.Set;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.check.CheckColour;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.slip.Slip;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.WorkKinds;

/**
 * A row of a list, which tells of the checks their colour alone: good for an approval only where they were green then and are
 * green now, and none is on its way. A list shows no balances: whether enough is owed, the reservation decides.
 */
record SeenInAList(Attachments attachments, OpenWorkStore work, DecisionTarget target) implements ApprovalBasis {

    @Override
    public String reason() {
        return "";
    }

    @Override
    public Optional<DecisionRefusal> fault(Slip slip) {
        CheckColour now = CheckColour.of(attachments.checks(slip.ref()).worst());
        FileReview file = attachments.review(slip.ref());
        if (now == CheckColour.NONE || moreToCome(slip, file)) {
            return Optional.of(DecisionRefusal.CHECKS_WAITING);
        }
        if (!file.pictured()) {
            return Optional.of(DecisionRefusal.NO_PICTURE);
        }
        boolean green = now == CheckColour.GREEN && target.shown().equals(ShownDigest.listed(slip, CheckColour.GREEN));
        return green ? Optional.empty() : Optional.of(DecisionRefusal.NOT_GREEN);
    }

    /** A picture that is drawn is checked, too. */
    private boolean moreToCome(Slip slip, FileReview file) {
        return file.preview().state() == PreviewState.WAITING
                || work
                        .about(
                                SupplierScope.of(slip.ref().supplier()),
                                Set.of(slip.code().value()))
                        .stream()
                        .anyMatch(open -> open.kind().equals(WorkKinds.CHECK_SLIP.value()));
    }

    @Override
    public Optional<DecisionRefusal> objection(Balances.Reading reading) {
        return reading.objection();
    }
}
