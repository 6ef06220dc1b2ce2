// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.Drawings;
import org.slipway.api.slip.SlipCode;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Statuses;

/** Has attachments drawn again, and leads back to their slips. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.DRAW)
public final class DrawingServlet extends SlipFormServlet {

    private static final long serialVersionUID = 1L;

    private final transient Drawings drawings;

    @Activate
    public DrawingServlet(@Reference StaffSessions sessions, @Reference Drawings drawings) {
        super(sessions);
        this.drawings = drawings;
    }

    @Override
    void take(StaffRequest request, SlipCode slip) throws IOException {
        new WayBack(request, OriginList.of(request).slip(slip), "draw")
                .answer(drawings.drawAgain(request.staff(), slip), Statuses::of);
    }
}
