// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slipway.web.FallbackServlet;

/** Answers for the approval screen while its bundle, and with it its own fallback, is away. */
@Component(service = Servlet.class, property = "service.ranking:Integer=-1000")
@HttpWhiteboardServletName("slipway-approvals-last-resort")
@HttpWhiteboardServletPattern("/approvals/*")
public final class ApprovalsLastResort extends FallbackServlet {

    private static final long serialVersionUID = 1L;

    @Activate
    public ApprovalsLastResort() {
        super(path -> true);
    }
}
