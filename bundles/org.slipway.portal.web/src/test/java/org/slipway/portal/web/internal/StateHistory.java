// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;

/** The shortest history that leads to a state. */
record StateHistory(PastStep submitted) implements SlipState.Cases<List<PastStep>> {

    static List<PastStep> of(Slip slip) {
        return slip.state()
                .match(new StateHistory(step(SlipStep.SUBMIT, slip.origin().submitted(), "")));
    }

    @Override
    public List<PastStep> pending(SlipState.Pending state) {
        return List.of(submitted);
    }

    @Override
    public List<PastStep> onHold(SlipState.OnHold state) {
        return List.of(submitted, step(SlipStep.HOLD, state.decision().at(), state.note()));
    }

    @Override
    public List<PastStep> firstApproved(SlipState.FirstApproved state) {
        return List.of(submitted, step(SlipStep.FIRST_APPROVE, state.decision().at(), ""));
    }

    @Override
    public List<PastStep> withdrawn(SlipState.Withdrawn state) {
        return List.of(submitted, step(SlipStep.WITHDRAW, state.at(), ""));
    }

    @Override
    public List<PastStep> approved(SlipState.Approved state) {
        return List.of(submitted, step(SlipStep.APPROVE, state.decision().at(), ""));
    }

    @Override
    public List<PastStep> postingRefused(SlipState.PostingRefused state) {
        return List.of(
                submitted,
                step(SlipStep.APPROVE, state.decision().at(), ""),
                step(SlipStep.REFUSE, state.at(), state.reason()));
    }

    @Override
    public List<PastStep> posted(SlipState.Posted state) {
        return List.of(
                submitted,
                step(SlipStep.APPROVE, state.decision().at(), ""),
                step(SlipStep.POST, state.at(), state.receiptNumber()));
    }

    @Override
    public List<PastStep> rejected(SlipState.Rejected state) {
        return List.of(
                submitted,
                step(SlipStep.REJECT, state.decision().at(), state.rejection().note()));
    }

    private static PastStep step(SlipStep step, Instant at, String note) {
        return new PastStep(step, Optional.empty(), at, note);
    }
}
