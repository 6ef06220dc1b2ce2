// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.security.Seals;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.FormGuard;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/** Takes a payment slip back for its customer; one that is decided by then shows how it stands. */
@Component(service = PageServlet.class)
@PageAddress(WithdrawServlet.PATH)
public final class WithdrawServlet extends PageServlet {

    static final String PATH = "/portal/withdraw";

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient CustomerSlips slips;
    private final transient FormGuard guard;

    @Activate
    public WithdrawServlet(@Reference PortalVisits visits, @Reference CustomerSlips slips, @Reference Seals seals) {
        this.visits = visits;
        this.slips = slips;
        this.guard = new FormGuard(seals);
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (FormGuard.crossSite(request)) {
            ErrorPages.send(request, response, ErrorKind.FORM_REFUSED);
            return;
        }
        Optional<PortalVisit> visit = visits.admit(request, response);
        if (visit.isEmpty()) {
            return;
        }
        if (!guard.accepts(VisitOwner.session(visit.get()), parameter(request, FormGuard.FIELD))) {
            ErrorPages.send(request, response, ErrorKind.FORM_REFUSED);
            return;
        }
        Optional<SlipCode> code = SlipCode.parse(parameter(request, "slip"));
        if (code.isEmpty() || unknown(slips.withdraw(visit.get(), code.get()))) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return;
        }
        Pages.seeOther(response, "/portal/slips/" + code.get());
    }

    private static boolean unknown(Outcome<Slip, WithdrawRefusal> outcome) {
        return outcome.fold(slip -> false, refusal -> refusal == WithdrawRefusal.NOT_FOUND);
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
