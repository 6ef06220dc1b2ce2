// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/** What a member of staff has decided just now. */
@ProviderType
public interface OwnDecisions {

    /**
     * The newest step of a slip if this member of staff has taken it, be it a decision or that it was taken back, also when the
     * receipt was posted since; empty otherwise, or if the slip is out of reach.
     */
    Optional<OwnDecision> latest(Staff staff, SlipCode slip);

    /**
     * Takes the newest step back, if the same member of staff has approved, first approved, rejected or held by it and nothing
     * that follows from it was begun: for so many seconds as are configured. The slip stands then where it stood before; what
     * was reserved is released, and what was ordered is ordered no more. Who begins first wins: of this and a posting at the
     * same moment one happens.
     *
     * @param version of the slip as it stands since the decision
     */
    Outcome<Slip, UndoRefusal> undo(Staff staff, SlipCode slip, long version);

    /**
     * Takes back several decisions that were taken at once, each in a transaction of its own and as if it were the only one.
     *
     * @param decided at most {@link SlipQueue#PAGE_SIZE}
     * @return one answer for each, in their order
     */
    List<UndoneOrNot> undo(Staff staff, List<Decided> decided);

    /**
     * A slip that was decided.
     *
     * @param version of the slip as it stands since the decision
     */
    record Decided(SlipCode slip, long version) {}
}
