// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Optional;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.slip.Slip;

/** What somebody had before them who approves a slip. */
interface ApprovalBasis {

    /** The slip as it was shown. */
    DecisionTarget target();

    /** What was typed with it; empty if nothing. */
    String reason();

    /** What was found out since it was shown, or what is to be said about it. */
    Optional<DecisionRefusal> fault(Slip slip);

    /** Why it is not approved with these balances; empty if what can be reserved decides. */
    Optional<DecisionRefusal> objection(Balances.Reading reading);
}
