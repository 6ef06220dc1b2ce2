// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.SlipScreen.Fault;
import org.slipway.web.ErrorKind;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Takes decisions, and says in words why one was not taken. */
final class SlipDecisions {

    private static final int UNPROCESSABLE = 422;

    /** The forms of the page that take a note; texts about it are named after them. */
    private static final String APPROVE = "approve";

    private static final String REJECT = "reject";

    private static final String HOLD = "hold";

    /** The field with the day of the reminder. */
    static final String REMINDER = "reminder";

    private static final Fault OUT_OF_RANGE = new Fault("hold.reminder", "hold.reminderRange");

    /** Takes no note, and the decision follows on the same page. */
    private static final String RELEASE = "release";

    private final Approvals approvals;
    private final SlipScreen screen;
    private final NextSlip next;

    SlipDecisions(Approvals approvals, SlipScreen screen, NextSlip next) {
        this.approvals = approvals;
        this.screen = screen;
        this.next = next;
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
                APPROVE,
                approvals.approve(request.staff(), form.target().get(), form.approvalReason()));
    }

    void hold(StaffRequest request, SlipCode code) throws IOException {
        DecisionForm form = DecisionForm.read(request, code);
        if (form.target().isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        String typed = request.field(REMINDER);
        Optional<LocalDate> reminder = FilterReader.date(typed);
        if (reminder.isEmpty() && !typed.isEmpty()) {
            screen.again(request, UNPROCESSABLE, form, OUT_OF_RANGE);
            return;
        }
        answer(
                request,
                form,
                HOLD,
                approvals.hold(request.staff(), form.target().get(), form.question(), reminder));
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
                RELEASE,
                approvals.release(request.staff(), form.target().get()));
    }

    void reject(StaffRequest request, SlipCode code) throws IOException {
        DecisionForm form = DecisionForm.read(request, code);
        if (form.target().isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
        } else if (form.reason().isEmpty()) {
            screen.again(request, UNPROCESSABLE, form, new Fault("reason", "reject.reasonMissing"));
        } else {
            answer(
                    request,
                    form,
                    REJECT,
                    approvals.reject(
                            request.staff(), form.target().get(), form.reason().get(), form.note()));
        }
    }

    private void answer(StaffRequest request, DecisionForm form, String name, Outcome<Slip, DecisionRefusal> outcome)
            throws IOException {
        if (outcome instanceof Outcome.Refused<Slip, DecisionRefusal> refused) {
            refuse(request, form, name, refused.reason());
        } else {
            SlipCode decided = form.target().orElseThrow().slip();
            OriginList list = OriginList.of(request);
            Pages.seeOther(
                    request.response(),
                    name.equals(RELEASE) ? list.slip(decided, decided) : next.after(request, decided));
        }
    }

    private void refuse(StaffRequest request, DecisionForm form, String name, DecisionRefusal refusal)
            throws IOException {
        int status = Statuses.of(refusal);
        switch (refusal) {
            case NOT_FOUND -> request.error(ErrorKind.NOT_FOUND);
            case NOT_ALLOWED, STALE, DECIDED, NOT_HOLDABLE -> request.notice(status, "refused." + refusal, slip(form));
            case FINDINGS_CHANGED,
                    BALANCE_CHANGED,
                    BALANCE_NOT_SHOWN,
                    HOST_UNAVAILABLE,
                    INVOICE_UNKNOWN,
                    OVER_OUTSTANDING,
                    IN_DOUBT,
                    CURRENCY_CHANGED,
                    NOT_AS_SEALED,
                    SCAN_WAITING,
                    INFECTED,
                    CHECKS_WAITING,
                    NOT_GREEN,
                    NO_PICTURE,
                    SAME_APPROVER,
                    OWN_ACCOUNT,
                    OWN_ENTRY -> screen.again(request, status, form, new Fault("", "refused." + refusal));
            case REASON_MISSING -> screen.again(request, status, form, note(APPROVE, "reasonMissing"));
            case NOTE_MISSING -> screen.again(request, status, form, note(name, "noteMissing"));
            case REMINDER_OUT_OF_RANGE -> screen.again(request, status, form, OUT_OF_RANGE);
            case NOTE_TOO_LONG -> screen.again(request, status, form, note(name, "noteTooLong"));
        }
    }

    private static Fault note(String form, String problem) {
        return new Fault(form + ".note", form + "." + problem);
    }

    private static String slip(DecisionForm form) {
        return Addresses.slip(form.target().orElseThrow().slip());
    }
}
