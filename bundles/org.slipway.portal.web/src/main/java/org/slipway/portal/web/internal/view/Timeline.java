// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.StandingSteps;
import org.slipway.portal.web.internal.view.SlipPage.Step;

/** Tells the life of a slip in steps: what is done, what is going on, what is still to come. */
final class Timeline {

    private final PortalRequest visitor;

    Timeline(PortalRequest visitor) {
        this.visitor = visitor;
    }

    List<Step> of(SlipStatus status, List<PastStep> all) {
        List<PastStep> history = StandingSteps.of(all);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            boolean current = i == history.size() - 1;
            past(history.subList(0, i), history.get(i), current).ifPresent(steps::add);
        }
        steps.addAll(coming(status));
        return steps;
    }

    /** A question is open until the next step; how many approve, and a refusal of the host is between the supplier and its books. */
    private Optional<Step> past(List<PastStep> before, PastStep step, boolean current) {
        return switch (step.step()) {
            case SUBMIT -> Optional.of(step("done", "submitted", at(step.at())));
            case ENTER -> Optional.of(step("done", "entered", at(step.at())));
            case HOLD -> Optional.of(step(current ? "now" : "done", "onHold", at(step.at())));
            case RELEASE -> Optional.of(step("done", "released", at(step.at())));
            case WITHDRAW -> Optional.of(step("done", "withdrawn", at(step.at())));
            case REJECT -> Optional.of(step("failed", "rejected", at(step.at())));
            case APPROVE ->
                before.stream().anyMatch(earlier -> earlier.step() == SlipStep.APPROVE)
                        ? Optional.empty()
                        : Optional.of(step("done", "approved", at(step.at())));
            case POST -> Optional.of(step("done", "posted", at(step.at())));
            case FIRST_APPROVE, REFUSE, UNDO, UNDO_APPROVAL -> Optional.empty();
        };
    }

    private List<Step> coming(SlipStatus status) {
        return switch (status) {
            case PENDING, FIRST_APPROVED -> List.of(going("checking"), later("later"));
            case ON_HOLD -> List.of(later("checking"), later("later"));
            case APPROVED, POSTING_REFUSED -> List.of(going("posting"));
            case POSTED, REJECTED, WITHDRAWN -> List.of();
        };
    }

    private Step going(String name) {
        return step("now", name, detail(name));
    }

    private Step later(String name) {
        return step("later", name, detail(name));
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
