// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.page.AttentionPanel;
import org.slipway.approval.web.internal.page.DecidedPanel;
import org.slipway.approval.web.internal.pages.JteslipGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.Statuses;

/** Shows one slip with all that a decision needs. */
final class SlipScreen {

    private final SlipServices services;
    private final Clock clock;

    SlipScreen(SlipServices services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /**
     * Why the page is shown again.
     *
     * @param field of the form that is wrong; empty: the decision as a whole was not taken
     * @param key of the text that says why
     */
    record Fault(String field, String key) {

        static final Fault NONE = new Fault("", "");

        /** The key of what is to be said at a field; empty if nothing. */
        String at(String name) {
            return field.equals(name) ? key : "";
        }
    }

    void show(StaffRequest request, SlipCode code) throws IOException {
        DecisionForm form = request.restored() ? DecisionForm.read(request, code) : DecisionForm.BLANK;
        page(request, HttpServletResponse.SC_OK, code, new SlipView(request, form, Fault.NONE));
    }

    /** Shows the slip again with what was typed and what is wrong with it. */
    void again(StaffRequest request, int status, DecisionForm form, Fault fault) throws IOException {
        SlipCode code = form.target().orElseThrow().slip();
        page(request, status, code, new SlipView(request, form, fault));
    }

    /** Shows the slip again with why it was not assigned. */
    void notAssigned(StaffRequest request, SlipCode code, AssignmentRefusal refusal) throws IOException {
        Fault fault = new Fault(AssignmentServlet.TO, "assign.problem." + refusal);
        page(request, Statuses.of(refusal), code, new SlipView(request, DecisionForm.BLANK, fault));
    }

    private void page(StaffRequest request, int status, SlipCode code, SlipView view) throws IOException {
        Optional<SlipReview> review = services.approvals().review(request.staff(), code);
        if (review.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        AttentionPanel attention = new AttentionView(request, clock.instant())
                .panel(
                        code.value(),
                        services.attention().opened(request.staff(), code),
                        view.fault().at(AssignmentServlet.TO));
        Optional<RelatedSlips> related =
                services.relations().of(request.staff(), review.get().slip());
        Optional<DecidedPanel> decided = new DecidedView(services.own()).of(request);
        request.page(
                status,
                JteslipGenerated::render,
                view.of(review.get(), new SlipView.Beside(attention, related, decided)));
    }
}
