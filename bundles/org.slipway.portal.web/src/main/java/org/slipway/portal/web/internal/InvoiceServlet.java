// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.portal.web.internal.pages.JteinvoiceGenerated;
import org.slipway.portal.web.internal.view.InvoicePage;
import org.slipway.portal.web.internal.view.PortalRequest;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/** Shows the invoice, its outstanding balance and its payment slips. */
@Component(service = PageServlet.class)
@PageAddress("/portal/invoice")
public final class InvoiceServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;

    @Activate
    public InvoiceServlet(@Reference PortalVisits visits) {
        this.visits = visits;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalRequest> visitor = visits.receive(request, response);
        if (visitor.isPresent()) {
            Pages.send(response, 200, JteinvoiceGenerated::render, InvoicePage.of(visitor.get()));
        }
    }
}
