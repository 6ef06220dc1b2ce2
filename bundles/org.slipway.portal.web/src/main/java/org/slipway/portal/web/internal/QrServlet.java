// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.method.QrPh;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.QrDrawing;

/** Shows the QR Ph code of one of the supplier's payment methods, by the method's id. */
@Component(service = PageServlet.class)
@PageAddress("/portal/pay/qr/*")
public final class QrServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient PaymentMethods methods;

    @Activate
    public QrServlet(@Reference PortalVisits visits, @Reference PaymentMethods methods) {
        this.visits = visits;
        this.methods = methods;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalVisit> visit = visits.admit(request, response);
        if (visit.isEmpty()) {
            return;
        }
        Optional<QrPh> code = code(visit.get(), request.getPathInfo());
        if (code.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return;
        }
        QrDrawing.send(response, code.get());
    }

    private Optional<QrPh> code(PortalVisit visit, @Nullable String path) {
        return methods.offered(visit.invoice().supplier()).stream()
                .filter(offered -> ("/" + offered.method().id().value()).equals(path))
                .findFirst()
                .flatMap(OfferedMethod::qrCode);
    }
}
