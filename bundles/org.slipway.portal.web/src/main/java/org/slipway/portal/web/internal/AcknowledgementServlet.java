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
import org.slipway.api.slip.Acknowledgement;
import org.slipway.api.slip.Acknowledgements;
import org.slipway.api.slip.SlipCode;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** Hands out acknowledgements of submission, to be saved. */
@Component(service = PageServlet.class)
@PageAddress(AcknowledgementServlet.PATH + "*")
public final class AcknowledgementServlet extends PageServlet {

    static final String PATH = "/portal/acknowledgements/";

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient Acknowledgements acknowledgements;

    @Activate
    public AcknowledgementServlet(@Reference PortalVisits visits, @Reference Acknowledgements acknowledgements) {
        this.visits = visits;
        this.acknowledgements = acknowledgements;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalVisit> visit = visits.admitCounted(request, response);
        if (visit.isEmpty()) {
            return;
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Acknowledgement> found = SlipCode.parse(path.substring(1))
                .flatMap(code -> acknowledgements.of(
                        visit.get(), code, visits.texts(request, visit.get()).language()));
        if (found.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return;
        }
        send(response, found.get());
    }

    private static void send(HttpServletResponse response, Acknowledgement found) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLengthLong(found.content().size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + found.fileName() + "\"");
        try (InputStream content = found.content().open()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
