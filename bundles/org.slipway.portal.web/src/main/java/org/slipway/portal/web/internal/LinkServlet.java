// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/**
 * Takes portal links as mails have them: {@code /portal/l/selector.secret}. Works any number of times. Machines that look at
 * links get one and the same empty answer for every one, and nothing is counted or noted for them.
 */
@Component(service = PageServlet.class)
@PageAddress(LinkServlet.PATH + "*")
public final class LinkServlet extends PageServlet {

    static final String PATH = "/portal/l/";

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;

    @Activate
    public LinkServlet(@Reference PortalVisits visits) {
        this.visits = visits;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (LinkAddress.looked(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        String path = request.getPathInfo();
        visits.exchange(request, response, path == null ? "" : LinkAddress.token(path.substring(1)));
    }
}
