// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slipway.web.FallbackServlet;

/** Answers for the portal's pages while a bundle that they need is away, and for pages that are none. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("slipway-portal-fallback")
@HttpWhiteboardServletPattern("/portal/*")
public final class PortalFallback extends FallbackServlet {

    private static final long serialVersionUID = 1L;

    @Activate
    public PortalFallback() {
        super(PortalFallback::known);
    }

    private static boolean known(String path) {
        return switch (path) {
            case "/portal/invoice",
                    "/portal/pay",
                    SlipForms.FORM_PATH,
                    "/portal/logo",
                    WithdrawServlet.PATH,
                    RenewServlet.PATH,
                    "/portal/slips" -> true;
            default ->
                path.startsWith("/portal/l/")
                        || path.startsWith("/portal/pay/qr/")
                        || path.startsWith("/portal/slips/")
                        || path.startsWith(AcknowledgementServlet.PATH);
        };
    }
}
