// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Approved;
import org.slipway.api.slip.SlipState.Cases;
import org.slipway.api.slip.SlipState.FirstApproved;
import org.slipway.api.slip.SlipState.OnHold;
import org.slipway.api.slip.SlipState.Pending;
import org.slipway.api.slip.SlipState.Posted;
import org.slipway.api.slip.SlipState.PostingRefused;
import org.slipway.api.slip.SlipState.Rejected;
import org.slipway.api.slip.SlipState.Withdrawn;

/**
 * What an export says of a state.
 *
 * @param decidedBy whose decision it was; empty where staff has not decided
 * @param receipt the host's number; empty if there is none
 * @param reason a rejection's, by its name; empty where there is none
 */
record ExportedState(String decidedBy, String receipt, String reason) {

    private static final ExportedState UNDECIDED = new ExportedState("", "", "");

    static ExportedState of(SlipState state) {
        return state.match(new Cells());
    }

    /** What each state says. */
    private static final class Cells implements Cases<ExportedState> {

        @Override
        public ExportedState pending(Pending state) {
            return UNDECIDED;
        }

        @Override
        public ExportedState firstApproved(FirstApproved state) {
            return new ExportedState(state.decision().by(), "", "");
        }

        @Override
        public ExportedState onHold(OnHold state) {
            return new ExportedState(state.decision().by(), "", "");
        }

        @Override
        public ExportedState withdrawn(Withdrawn state) {
            return UNDECIDED;
        }

        @Override
        public ExportedState approved(Approved state) {
            return new ExportedState(state.decision().by(), "", "");
        }

        @Override
        public ExportedState postingRefused(PostingRefused state) {
            return new ExportedState(state.decision().by(), "", "");
        }

        @Override
        public ExportedState posted(Posted state) {
            return new ExportedState(state.decision().by(), state.receiptNumber(), "");
        }

        @Override
        public ExportedState rejected(Rejected state) {
            return new ExportedState(
                    state.decision().by(), "", state.rejection().reason().name());
        }
    }
}
