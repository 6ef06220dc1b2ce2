// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Set;
import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slipway.web.FallbackServlet;

/** Answers for the approval screen while a part that it needs is missing. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("slipway-approvals-fallback")
@HttpWhiteboardServletPattern(Addresses.QUEUE + "/*")
public final class ApprovalsFallback extends FallbackServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PAGES =
            Set.of(Addresses.QUEUE, Addresses.SIGN_IN, Addresses.SIGN_OUT, Addresses.LINKS);

    @Activate
    public ApprovalsFallback() {
        super(path ->
                PAGES.contains(path) || path.startsWith(Addresses.SLIPS) || path.startsWith(Addresses.LINKS + "/"));
    }
}
