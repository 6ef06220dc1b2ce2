// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.SessionRefusal;
import org.slipway.api.approval.SignedIn;
import org.slipway.api.approval.SignedInSessions;
import org.slipway.approval.web.internal.page.ColleaguesPage;
import org.slipway.approval.web.internal.pages.JtecolleaguesGenerated;
import org.slipway.approval.web.internal.pages.JtesessionsGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** One's own sessions and those of colleagues, and their end. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.SESSIONS + "/*")
public final class SessionsServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;
    private static final String END = "/end";
    private static final String COLLEAGUES = "/colleagues";
    private static final SupplierPicker SUPPLIERS = new SupplierPicker(Addresses.COLLEAGUES, "colleagues.title");

    private final transient SignedInSessions signedIn;

    @Activate
    public SessionsServlet(@Reference StaffSessions sessions, @Reference SignedInSessions signedIn) {
        super(sessions);
        this.signedIn = signedIn;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        switch (path(request)) {
            case "" -> own(request);
            case COLLEAGUES -> colleagues(request);
            case END, COLLEAGUES + END -> request.error(ErrorKind.METHOD_NOT_ALLOWED);
            default -> request.error(ErrorKind.NOT_FOUND);
        }
    }

    private void own(StaffRequest request) throws IOException {
        List<SignedIn> own = signedIn.own(request.staff());
        request.page(HttpServletResponse.SC_OK, JtesessionsGenerated::render, new SessionsView(request).own(own));
    }

    private void colleagues(StaffRequest request) throws IOException {
        Optional<SupplierId> supplier = SUPPLIERS.of(request);
        if (supplier.isEmpty()) {
            return;
        }
        SupplierId of = supplier.get();
        Outcome<ColleaguesPage, SessionRefusal> page =
                signedIn.signedIn(request.staff(), of).map(found -> new SessionsView(request).of(of, found));
        if (page instanceof Outcome.Accepted<ColleaguesPage, SessionRefusal> shown) {
            request.page(HttpServletResponse.SC_OK, JtecolleaguesGenerated::render, shown.value());
        } else if (page instanceof Outcome.Refused<ColleaguesPage, SessionRefusal> refused) {
            refuse(request, refused.reason());
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        switch (path(request)) {
            case END -> endOwn(request);
            case COLLEAGUES + END -> endOf(request);
            case "", COLLEAGUES -> request.error(ErrorKind.METHOD_NOT_ALLOWED);
            default -> request.error(ErrorKind.NOT_FOUND);
        }
    }

    private void endOwn(StaffRequest request) {
        signedIn.endOwn(request.staff());
        Pages.seeOther(request.response(), Addresses.SIGN_IN);
    }

    private void endOf(StaffRequest request) throws IOException {
        Optional<SupplierId> supplier = SUPPLIERS.of(request);
        if (supplier.isEmpty()) {
            return;
        }
        Outcome<Integer, SessionRefusal> ended = signedIn.endOf(request.staff(), supplier.get(), request.field("name"));
        if (ended instanceof Outcome.Refused<Integer, SessionRefusal> refused) {
            refuse(request, refused.reason());
        } else {
            Pages.seeOther(request.response(), SUPPLIERS.of(supplier.get()));
        }
    }

    private static void refuse(StaffRequest request, SessionRefusal refusal) throws IOException {
        request.notice(Statuses.of(refusal), "sessions." + refusal, Addresses.SESSIONS);
    }

    private static String path(StaffRequest request) {
        String path = request.exchange().request().getPathInfo();
        return path == null ? "" : path;
    }
}
