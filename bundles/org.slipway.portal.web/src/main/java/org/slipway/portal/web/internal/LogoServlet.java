// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slipway.api.invoice.Logo;
import org.slipway.portal.web.internal.view.Visitor;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageServlet;

/** Hands out the logo of the visit's supplier. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("slipway-portal-logo")
@HttpWhiteboardServletPattern("/portal/logo")
public final class LogoServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient FrontDesk desk;

    @Activate
    public LogoServlet(@Reference FrontDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visitor> visitor = desk.receive(request, response);
        if (visitor.isEmpty()) {
            return;
        }
        Optional<Logo> logo = visitor.get().profile().logo();
        if (logo.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return;
        }
        byte[] bytes = logo.get().bytes();
        response.setContentType(logo.get().mediaType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
