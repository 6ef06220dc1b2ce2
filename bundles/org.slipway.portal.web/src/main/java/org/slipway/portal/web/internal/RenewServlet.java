// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.FormGuard;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** Takes the form of an expired link's page, which asks for a fresh link by mail. */
@Component(service = PageServlet.class)
@PageAddress(RenewServlet.PATH)
public final class RenewServlet extends PageServlet {

    static final String PATH = "/portal/renew";

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;

    @Activate
    public RenewServlet(@Reference PortalVisits visits) {
        this.visits = visits;
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (FormGuard.crossSite(request)) {
            ErrorPages.send(request, response, ErrorKind.FORM_REFUSED);
            return;
        }
        String renewal = request.getParameter("renewal");
        visits.renew(request, response, renewal == null ? "" : renewal);
    }
}
