// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.portal.InvoicePdfs;
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

    /** The page once more, and that there is no PDF of the invoice. */
    static final String WITHOUT_PDF = "/portal/invoice?pdf=none";

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient InvoicePdfs invoices;

    @Activate
    public InvoiceServlet(@Reference PortalVisits visits, @Reference InvoicePdfs invoices) {
        this.visits = visits;
        this.invoices = invoices;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalRequest> visitor = visits.receive(request, response);
        if (visitor.isPresent()) {
            Pages.send(
                    response,
                    200,
                    JteinvoiceGenerated::render,
                    InvoicePage.of(visitor.get(), pdf(visitor.get(), request)));
        }
    }

    private InvoicePage.Pdf pdf(PortalRequest visitor, HttpServletRequest request) {
        if (!invoices.offered(visitor.visit().invoice().supplier())) {
            return InvoicePage.Pdf.NOT_OFFERED;
        }
        return "none".equals(request.getParameter("pdf")) ? InvoicePage.Pdf.MISSING : InvoicePage.Pdf.OFFERED;
    }
}
