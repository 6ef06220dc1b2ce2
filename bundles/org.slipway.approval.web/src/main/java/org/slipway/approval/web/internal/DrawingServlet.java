// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DrawingRefusal;
import org.slipway.api.approval.Drawings;
import org.slipway.api.slip.SlipCode;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Has attachments drawn again, and leads back to their slips. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.DRAW)
public final class DrawingServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private final transient Drawings drawings;

    @Activate
    public DrawingServlet(@Reference StaffSessions sessions, @Reference Drawings drawings) {
        super(sessions);
        this.drawings = drawings;
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
        String page = OriginList.of(request).slip(slip.get());
        Outcome<SlipCode, DrawingRefusal> outcome = drawings.drawAgain(request.staff(), slip.get());
        if (outcome instanceof Outcome.Refused<SlipCode, DrawingRefusal> refused) {
            refuse(request, refused.reason(), page);
        } else {
            Pages.seeOther(request.response(), page);
        }
    }

    private static void refuse(StaffRequest request, DrawingRefusal refusal, String page) throws IOException {
        if (refusal == DrawingRefusal.NOT_FOUND) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            request.notice(Statuses.of(refusal), "draw." + refusal, page);
        }
    }
}
