// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.approval.web.internal.SlipScreen.Fault;
import org.slipway.web.ErrorKind;
import org.slipway.web.Pages;

/** Takes decisions, and says in words why one was not taken. */
final class SlipDecisions {

    private static final int UNPROCESSABLE = 422;
    private static final int NOTE_LIMIT = 500;

    /** The forms of the page that take a note; texts about it are named after them. */
    private static final String REJECT = "reject";

    private static final String HOLD = "hold";

    private final Approvals approvals;
    private final SlipScreen screen;

    SlipDecisions(Approvals approvals, SlipScreen screen) {
        this.approvals = approvals;
        this.screen = screen;
    }

    void approve(StaffRequest request, SlipCode code) throws IOException {
        DecisionForm form = DecisionForm.read(request, code);
        if (form.target().isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        answer(
                request,
                form,
                REJECT,
                approvals.approve(request.staff(), form.target().get()));
    }

    void hold(StaffRequest request, SlipCode code) throws IOException {
        DecisionForm form = DecisionForm.read(request, code);
        if (form.target().isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        answer(
                request,
                form,
                HOLD,
                approvals.hold(request.staff(), form.target().get(), form.question()));
    }

    void release(StaffRequest request, SlipCode code) throws IOException {
        DecisionForm form = DecisionForm.read(request, code);
        if (form.target().isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        answer(
                request,
                form,
                HOLD,
                approvals.release(request.staff(), form.target().get()));
    }

    void reject(StaffRequest request, SlipCode code) throws IOException {
        DecisionForm form = DecisionForm.read(request, code);
        if (form.target().isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
        } else if (form.reason().isEmpty()) {
            screen.again(request, UNPROCESSABLE, form, new Fault("reason", "reject.reasonMissing"));
        } else if (form.note().length() > NOTE_LIMIT) {
            answer(request, form, REJECT, Outcome.refused(DecisionRefusal.NOTE_TOO_LONG));
        } else {
            Rejection rejection = new Rejection(form.reason().get(), form.note());
            answer(
                    request,
                    form,
                    REJECT,
                    approvals.reject(request.staff(), form.target().get(), rejection));
        }
    }

    private void answer(StaffRequest request, DecisionForm form, String name, Outcome<Slip, DecisionRefusal> outcome)
            throws IOException {
        if (outcome instanceof Outcome.Refused<Slip, DecisionRefusal> refused) {
            refuse(request, form, name, refused.reason());
        } else {
            Pages.seeOther(request.response(), slip(form));
        }
    }

    /** The one place that knows the HTTP status of each refusal. */
    private void refuse(StaffRequest request, DecisionForm form, String name, DecisionRefusal refusal)
            throws IOException {
        switch (refusal) {
            case NOT_FOUND -> request.error(ErrorKind.NOT_FOUND);
            case NOT_ALLOWED -> request.notice(HttpServletResponse.SC_FORBIDDEN, "refused.NOT_ALLOWED", slip(form));
            case STALE -> request.notice(HttpServletResponse.SC_CONFLICT, "refused.STALE", slip(form));
            case DECIDED -> request.notice(HttpServletResponse.SC_CONFLICT, "refused.DECIDED", slip(form));
            case NOT_HOLDABLE -> request.notice(HttpServletResponse.SC_CONFLICT, "refused.NOT_HOLDABLE", slip(form));
            case OVER_OUTSTANDING ->
                screen.again(request, HttpServletResponse.SC_CONFLICT, form, new Fault("", "refused.OVER_OUTSTANDING"));
            case SCAN_WAITING ->
                screen.again(request, HttpServletResponse.SC_CONFLICT, form, new Fault("", "refused.SCAN_WAITING"));
            case INFECTED ->
                screen.again(request, HttpServletResponse.SC_CONFLICT, form, new Fault("", "refused.INFECTED"));
            case NOTE_MISSING -> screen.again(request, UNPROCESSABLE, form, note(name, "noteMissing"));
            case NOTE_TOO_LONG -> screen.again(request, UNPROCESSABLE, form, note(name, "noteTooLong"));
        }
    }

    private static Fault note(String form, String problem) {
        return new Fault(form + ".note", form + "." + problem);
    }

    private static String slip(DecisionForm form) {
        return Target.slip(form.target().orElseThrow().slip());
    }
}
