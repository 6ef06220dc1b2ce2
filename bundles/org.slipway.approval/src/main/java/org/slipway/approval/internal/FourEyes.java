// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Optional;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.FirstApproved;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;

/** How many have to approve a slip, and who of them may. Realms may ignore case: so does this, where names are compared. */
record FourEyes(SupplierProfiles profiles) {

    /** The step by which a slip is approved next, as its supplier wants it now; a first approval is never enough later. */
    SlipStep approval(Slip slip) {
        boolean first = slip.status() != SlipStatus.FIRST_APPROVED
                && profiles.of(slip.ref().supplier())
                        .controls()
                        .secondApproval()
                        .neededFor(slip.figures().amount());
        return first ? SlipStep.FIRST_APPROVE : SlipStep.APPROVE;
    }

    /** Why this member of staff is not the one to approve the slip; empty if nothing is in the way. */
    Optional<DecisionRefusal> objection(Staff staff, Slip slip) {
        boolean again = slip.state() instanceof FirstApproved first
                && first.decision().by().equalsIgnoreCase(staff.name());
        return again ? Optional.of(DecisionRefusal.SAME_APPROVER) : Optional.empty();
    }
}
