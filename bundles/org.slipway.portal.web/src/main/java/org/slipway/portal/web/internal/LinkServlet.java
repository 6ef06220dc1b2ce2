// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slipway.web.PageServlet;

/** Takes portal links as mails have them: {@code /portal/l/selector.secret}. Works any number of times. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("slipway-portal-link")
@HttpWhiteboardServletPattern("/portal/l/*")
public final class LinkServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient FrontDesk desk;

    @Activate
    public LinkServlet(@Reference FrontDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        desk.exchange(request, response, path == null ? "" : path.substring(1));
    }
}
