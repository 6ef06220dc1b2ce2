// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
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
import org.slipway.web.Statuses;

/** Makes slips somebody's or nobody's, and leads back to them. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.ASSIGN)
public final class AssignmentServlet extends SlipFormServlet {

    private static final long serialVersionUID = 1L;

    /** The field with the name of a colleague. */
    static final String TO = "to";

    /** These are about the name, the others about the slip. */
    private static final Set<AssignmentRefusal> AT_FIELD =
            Set.of(AssignmentRefusal.NAME_MISSING, AssignmentRefusal.NAME_TOO_LONG, AssignmentRefusal.NOT_A_COLLEAGUE);

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
    void take(StaffRequest request, SlipCode slip) throws IOException {
        Staff staff = request.staff();
        switch (request.field("do")) {
            case "take" -> answer(request, slip, attention.assign(staff, slip, staff.name()));
            case "give" -> answer(request, slip, attention.assign(staff, slip, request.field(TO)));
            case "release" -> answer(request, slip, attention.release(staff, slip));
            default -> request.error(ErrorKind.BAD_REQUEST);
        }
    }

    private <V> void answer(StaffRequest request, SlipCode slip, Outcome<V, AssignmentRefusal> outcome)
            throws IOException {
        Optional<AssignmentRefusal> atField = outcome.fold(
                done -> Optional.empty(), reason -> Optional.of(reason).filter(AT_FIELD::contains));
        if (atField.isPresent()) {
            screen.notAssigned(request, slip, atField.get());
        } else {
            new WayBack(request, Addresses.slip(slip), "assign").answer(outcome, Statuses::of);
        }
    }
}
