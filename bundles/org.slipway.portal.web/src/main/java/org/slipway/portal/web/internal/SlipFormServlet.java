// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.slip.SlipCode;
import org.slipway.portal.web.internal.view.PortalRequest;
import org.slipway.portal.web.internal.view.SlipFormPage;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/** Shows the form Upload Payment Slip, under a fresh submission key; filled with the figures of a rejected slip for another try. */
@Component(service = PageServlet.class)
@PageAddress(SlipForms.FORM_PATH)
public final class SlipFormServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient SlipForms forms;

    @Activate
    public SlipFormServlet(@Reference PortalVisits visits, @Reference SlipForms forms) {
        this.visits = visits;
        this.forms = forms;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalRequest> visitor = visits.receive(request, response);
        if (visitor.isEmpty()) {
            return;
        }
        if (!forms.open(visitor.get())) {
            Pages.seeOther(response, "/portal/pay");
            return;
        }
        Optional<SlipCode> again = again(request);
        Optional<SlipForm> kept =
                again.isEmpty() ? visits.kept(request, visitor.get().visit()) : Optional.empty();
        if (kept.isPresent()) {
            showKept(response, visitor.get(), kept.get());
            return;
        }
        forms.showNew(response, visitor.get(), again);
    }

    /** Under its old key: should it have come after all, it is the same slip. */
    private void showKept(HttpServletResponse response, PortalRequest visitor, SlipForm kept) throws IOException {
        forms.show(
                response,
                visitor,
                new SlipForms.FormContent(
                        kept.key().orElseGet(forms::newKey),
                        kept.entry(),
                        kept.replaces(),
                        List.of(),
                        SlipFormPage.Showing.KEPT));
    }

    /** The rejected slip whose figures the form is filled with. */
    private static Optional<SlipCode> again(HttpServletRequest request) {
        String code = request.getParameter("again");
        return code == null ? Optional.empty() : SlipCode.parse(code);
    }
}
