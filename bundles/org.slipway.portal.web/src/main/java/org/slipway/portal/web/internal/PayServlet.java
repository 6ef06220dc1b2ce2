// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.method.PaymentOptions;
import org.slipway.portal.web.internal.pages.JtepayGenerated;
import org.slipway.portal.web.internal.view.Accounts;
import org.slipway.portal.web.internal.view.PayPage;
import org.slipway.portal.web.internal.view.PortalRequest;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/** Shows the payment options of the supplier's country; an invoice that is not payable has none. */
@Component(service = PageServlet.class)
@PageAddress("/portal/pay")
public final class PayServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient PaymentOptions options;
    private final transient PaymentMethods methods;

    @Activate
    public PayServlet(
            @Reference PortalVisits visits, @Reference PaymentOptions options, @Reference PaymentMethods methods) {
        this.visits = visits;
        this.options = options;
        this.methods = methods;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalRequest> visitor = visits.receive(request, response);
        if (visitor.isEmpty()) {
            return;
        }
        if (!visitor.get().view().invoice().payable()) {
            Pages.seeOther(response, "/portal/invoice");
            return;
        }
        Pages.send(response, 200, JtepayGenerated::render, page(visitor.get()));
    }

    private PayPage page(PortalRequest visitor) {
        Supplier supplier = visitor.view().supplier();
        return PayPage.of(
                visitor,
                options.available(supplier.locality().country(), visitor.texts().language()),
                SlipForms.FORM_PATH,
                Accounts.of(
                        visitor, methods.offered(supplier.id(), visitor.view().currency())));
    }
}
