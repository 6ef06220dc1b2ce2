// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.approval.SlipAttention;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.SlipRelations;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** One slip: its page, its files, and the decision on it. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.SLIPS + "*")
public final class SlipServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private final transient SlipScreen screen;
    private final transient SlipFiles files;
    private final transient SlipDecisions decisions;
    private final transient SlipUndo undo;

    @Activate
    public SlipServlet(
            @Reference StaffSessions sessions,
            @Reference Approvals approvals,
            @Reference SlipAttention attention,
            @Reference SlipRelations relations,
            @Reference SlipQueue queue,
            @Reference OwnDecisions own) {
        this(sessions, new SlipServices(approvals, attention, relations, queue, own), Clock.systemUTC());
    }

    SlipServlet(StaffSessions sessions, SlipServices services, Clock clock) {
        super(sessions);
        screen = new SlipScreen(services, clock);
        files = new SlipFiles(services.approvals());
        decisions = new SlipDecisions(services.approvals(), screen, new NextSlip(services.queue(), clock));
        undo = new SlipUndo(services.own());
    }

    @Override
    boolean restores() {
        return true;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        Optional<SlipPath> path = SlipPath.parse(request.exchange().request().getPathInfo());
        if (path.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        SlipPath asked = path.get();
        switch (asked.part()) {
            case SLIP -> screen.show(request, asked.code());
            case PREVIEW -> files.preview(request, asked.code(), asked.page());
            case ORIGINAL -> files.original(request, asked.code());
            case APPROVE, REJECT, HOLD, RELEASE, UNDO -> request.error(ErrorKind.METHOD_NOT_ALLOWED);
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        Optional<SlipPath> path = SlipPath.parse(request.exchange().request().getPathInfo());
        if (path.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        SlipPath asked = path.get();
        switch (asked.part()) {
            case APPROVE -> decisions.approve(request, asked.code());
            case REJECT -> decisions.reject(request, asked.code());
            case HOLD -> decisions.hold(request, asked.code());
            case RELEASE -> decisions.release(request, asked.code());
            case UNDO -> undo.take(request, asked.code());
            case SLIP, PREVIEW, ORIGINAL -> request.error(ErrorKind.METHOD_NOT_ALLOWED);
        }
    }
}
