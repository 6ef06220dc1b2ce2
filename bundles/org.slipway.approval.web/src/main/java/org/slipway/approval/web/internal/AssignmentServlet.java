// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.approval.SlipAttention;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.SlipRelations;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.SlipCode;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Makes slips somebody's or nobody's, and leads back to them. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.ASSIGN)
public final class AssignmentServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    /** The field with the name of a colleague. */
    static final String TO = "to";

    private final transient SlipAttention attention;
    private final transient SlipScreen screen;

    @Activate
    public AssignmentServlet(
            @Reference StaffSessions sessions,
            @Reference Approvals approvals,
            @Reference SlipAttention attention,
            @Reference SlipRelations relations,
            @Reference SlipQueue queue,
            @Reference OwnDecisions own) {
        this(sessions, new SlipServices(approvals, attention, relations, queue, own), Clock.systemUTC());
    }

    AssignmentServlet(StaffSessions sessions, SlipServices services, Clock clock) {
        super(sessions);
        attention = services.attention();
        screen = new SlipScreen(services, clock);
    }

    @Override
    void show(StaffRequest request) throws IOException {
        request.error(ErrorKind.METHOD_NOT_ALLOWED);
    }

    @Override
    void take(StaffRequest request) throws IOException {
        Optional<SlipCode> slip = SlipCode.parse(request.field("slip"));
        if (slip.isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        SlipCode code = slip.get();
        Staff staff = request.staff();
        switch (request.field("do")) {
            case "take" -> answer(request, code, attention.assign(staff, code, staff.name()));
            case "give" -> answer(request, code, attention.assign(staff, code, request.field(TO)));
            case "release" -> answer(request, code, attention.release(staff, code));
            default -> request.error(ErrorKind.BAD_REQUEST);
        }
    }

    private <V> void answer(StaffRequest request, SlipCode slip, Outcome<V, AssignmentRefusal> outcome)
            throws IOException {
        if (outcome instanceof Outcome.Refused<V, AssignmentRefusal> refused) {
            refuse(request, slip, refused.reason());
        } else {
            Pages.seeOther(request.response(), Addresses.slip(slip));
        }
    }

    private void refuse(StaffRequest request, SlipCode slip, AssignmentRefusal refusal) throws IOException {
        switch (refusal) {
            case NOT_FOUND -> request.error(ErrorKind.NOT_FOUND);
            case NAME_MISSING, NAME_TOO_LONG, NOT_A_COLLEAGUE -> screen.notAssigned(request, slip, refusal);
            case NOT_ALLOWED, DECIDED ->
                request.notice(Statuses.of(refusal), "assign." + refusal, Addresses.slip(slip));
        }
    }
}
