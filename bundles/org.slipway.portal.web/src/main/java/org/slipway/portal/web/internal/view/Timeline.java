// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.time.Instant;
import java.util.List;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.portal.web.internal.view.SlipPage.Step;

/** Tells the life of a slip in steps: what is done, what is going on, what is still to come. */
final class Timeline {

    private final Visitor visitor;

    Timeline(Visitor visitor) {
        this.visitor = visitor;
    }

    List<Step> of(Slip slip) {
        Step submitted = done("submitted", slip.origin().submitted());
        SlipState state = slip.state();
        if (state instanceof SlipState.Rejected rejected) {
            return List.of(
                    submitted, step("failed", "rejected", at(rejected.decision().at())));
        }
        if (state instanceof SlipState.Posted posted) {
            return List.of(submitted, done("approved", posted.decision().at()), done("posted", posted.at()));
        }
        if (state instanceof SlipState.Approved approved) {
            return posting(submitted, approved.decision());
        }
        if (state instanceof SlipState.PostingRefused refused) {
            return posting(submitted, refused.decision());
        }
        if (state instanceof SlipState.Withdrawn withdrawn) {
            return List.of(submitted, done("withdrawn", withdrawn.at()));
        }
        if (state instanceof SlipState.OnHold onHold) {
            return List.of(
                    submitted,
                    step("now", "onHold", at(onHold.decision().at())),
                    step("later", "checking", detail("checking")),
                    step("later", "later", detail("later")));
        }
        return List.of(submitted, step("now", "checking", detail("checking")), step("later", "later", detail("later")));
    }

    private List<Step> posting(Step submitted, SlipState.Decision decision) {
        return List.of(submitted, done("approved", decision.at()), step("now", "posting", detail("posting")));
    }

    private Step done(String name, Instant at) {
        return step("done", name, at(at));
    }

    private Step step(String style, String name, String detail) {
        return new Step(style, visitor.texts().get("step." + name), detail);
    }

    private String detail(String name) {
        return visitor.texts()
                .get("step." + name + ".detail", visitor.view().supplier().name());
    }

    private String at(Instant instant) {
        return visitor.formats().time(instant);
    }
}
