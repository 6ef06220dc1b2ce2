// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.OperationRefusal;
import org.slipway.api.operation.Operations;
import org.slipway.api.operation.WorkRef;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.approval.web.internal.pages.JteworkGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Work that waits or is set aside: what it is, and what people decide on it. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.WORK + "/*")
public final class WorkServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private final transient Operations operations;

    @Activate
    public WorkServlet(@Reference StaffSessions sessions, @Reference Operations operations) {
        super(sessions);
        this.operations = operations;
    }

    @Override
    boolean restores() {
        return true;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        String path = path(request);
        if (decision(path)) {
            request.error(ErrorKind.METHOD_NOT_ALLOWED);
        } else if (!path.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            page(request, HttpServletResponse.SC_OK, WorkForm.read(request), List.of());
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        String path = path(request);
        WorkForm form = WorkForm.read(request);
        if (!decision(path)) {
            request.error(path.isEmpty() ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
        } else if (form.work().isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
        } else {
            answer(request, form, decide(request, path, form));
        }
    }

    private static boolean decision(String path) {
        return path.equals("/reopen") || path.equals("/repeat") || path.equals("/discard");
    }

    private Outcome<OpenWork, OperationRefusal> decide(StaffRequest request, String path, WorkForm form) {
        WorkRef work = form.work().orElseThrow();
        return switch (path) {
            case "/reopen" -> operations.reopen(request.staff(), work, form.reason());
            case "/repeat" -> operations.repeat(request.staff(), work, form.reason());
            default -> operations.discard(request.staff(), work, form.reason());
        };
    }

    private void answer(StaffRequest request, WorkForm form, Outcome<OpenWork, OperationRefusal> outcome)
            throws IOException {
        if (outcome instanceof Outcome.Refused<OpenWork, OperationRefusal> refused) {
            refuse(request, form, refused.reason());
        } else {
            Pages.seeOther(request.response(), Addresses.work(form.parked()));
        }
    }

    private void refuse(StaffRequest request, WorkForm form, OperationRefusal refusal) throws IOException {
        int status = Statuses.of(refusal);
        switch (refusal) {
            case NOT_FOUND -> request.error(ErrorKind.NOT_FOUND);
            case NOT_ALLOWED -> request.notice(status, "work.NOT_ALLOWED", Addresses.work(form.parked()));
            case BUSY, STILL_NEEDED, OF_POSTING ->
                page(request, status, form, List.of(request.notice("notice notice-bad", "work." + refusal)));
            case REASON_MISSING, REASON_TOO_LONG -> page(request, status, form.with("work." + refusal), List.of());
        }
    }

    private void page(StaffRequest request, int status, WorkForm form, List<Notice> notices) throws IOException {
        Optional<Long> before = WorkForm.number(request.field("before"));
        List<OpenWork> work = operations.list(request.staff(), form.parked(), before);
        request.page(status, JteworkGenerated::render, new WorkView(request, form).of(work, notices));
    }

    private static String path(StaffRequest request) {
        String path = request.exchange().request().getPathInfo();
        return path == null ? "" : path;
    }
}
