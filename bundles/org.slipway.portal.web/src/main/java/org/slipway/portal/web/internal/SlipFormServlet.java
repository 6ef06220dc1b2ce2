// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slipway.api.slip.SlipEntry;
import org.slipway.portal.web.internal.view.SlipFormPage;
import org.slipway.portal.web.internal.view.Visitor;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/** Shows the form Upload Payment Slip, under a fresh submission key. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("slipway-portal-slip-form")
@HttpWhiteboardServletPattern(SlipCounter.FORM_PATH)
public final class SlipFormServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient FrontDesk desk;
    private final transient SlipCounter counter;

    @Activate
    public SlipFormServlet(@Reference FrontDesk desk, @Reference SlipCounter counter) {
        this.desk = desk;
        this.counter = counter;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visitor> visitor = desk.receive(request, response);
        if (visitor.isEmpty()) {
            return;
        }
        if (!counter.open(visitor.get())) {
            Pages.seeOther(response, "/portal/pay");
            return;
        }
        SlipEntry blank = SlipFormPage.blank(visitor.get());
        counter.show(response, 200, visitor.get(), new SlipCounter.Filled(counter.newKey(), blank, List.of()));
    }
}
