// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.link.PortalVisit;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** Hands out the logo of the visit's supplier. A new one has a new address, so that browsers keep it for good. */
@Component(service = PageServlet.class)
@PageAddress("/portal/logo")
public final class LogoServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient SupplierProfiles profiles;

    @Activate
    public LogoServlet(@Reference PortalVisits visits, @Reference SupplierProfiles profiles) {
        this.visits = visits;
        this.profiles = profiles;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalVisit> visit = visits.admit(request, response);
        if (visit.isEmpty()) {
            return;
        }
        Optional<Logo> logo =
                profiles.of(visit.get().invoice().supplier()).look().logo();
        if (logo.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return;
        }
        byte[] bytes = logo.get().bytes();
        response.setContentType(logo.get().mediaType());
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
