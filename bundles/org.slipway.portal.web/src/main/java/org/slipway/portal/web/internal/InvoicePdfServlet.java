// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePdf;
import org.slipway.api.portal.InvoicePdfs;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/** Hands out the invoice as a PDF, to be saved; where there is none, leads back to the page, which says so. */
@Component(service = PageServlet.class)
@PageAddress(InvoicePdfServlet.PATH)
public final class InvoicePdfServlet extends PageServlet {

    static final String PATH = "/portal/invoice.pdf";

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient InvoicePdfs invoices;

    @Activate
    public InvoicePdfServlet(@Reference PortalVisits visits, @Reference InvoicePdfs invoices) {
        this.visits = visits;
        this.invoices = invoices;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalVisit> visit = visits.admitCounted(request, response);
        if (visit.isEmpty()) {
            return;
        }
        Optional<InvoicePdf> found = invoices.of(visit.get());
        if (found.isEmpty()) {
            Pages.seeOther(response, InvoiceServlet.WITHOUT_PDF);
            return;
        }
        send(response, found.get());
    }

    private static void send(HttpServletResponse response, InvoicePdf found) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLengthLong(found.content().size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + found.fileName() + "\"");
        try (InputStream content = found.content().open()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
