// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/** Ends the session of this browser, and of every copy of its cookie. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.SIGN_OUT)
public final class SignOutServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private final transient StaffSessions sessions;

    @Activate
    public SignOutServlet(@Reference StaffSessions sessions) {
        super(sessions);
        this.sessions = sessions;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        request.error(ErrorKind.METHOD_NOT_ALLOWED);
    }

    @Override
    void take(StaffRequest request) {
        sessions.end(request);
        Pages.seeOther(request.response(), Addresses.SIGN_IN);
    }
}
