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
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.portal.web.internal.pages.JteslipGenerated;
import org.slipway.portal.web.internal.view.PortalRequest;
import org.slipway.portal.web.internal.view.SlipPage;
import org.slipway.web.BodyAllowance;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.FormGuard;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.UnreadableFormException;

/**
 * Takes payment slips and shows them. What is read at all has a ceiling; what a file may have is for {@code SlipSubmission} to
 * say: a file between that and the ceiling is refused with everything typed kept.
 */
@Component(service = PageServlet.class)
@PageAddress("/portal/slips/*")
public final class SlipServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient PortalVisits visits;
    private final transient SlipForms forms;
    private final transient CustomerSlips slips;

    @Activate
    public SlipServlet(@Reference PortalVisits visits, @Reference SlipForms forms, @Reference CustomerSlips slips) {
        this.visits = visits;
        this.forms = forms;
        this.slips = slips;
    }

    /** Of who has no session what was typed is kept, without the file. */
    @Override
    public BodyAllowance allowance(HttpServletRequest request) {
        return visits.sender(request)
                .map(sender -> BodyAllowance.file(FormReader.CEILING, sender))
                .orElseGet(() -> BodyAllowance.beginning(FormReader.CEILING));
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            Pages.seeOther(response, SlipForms.FORM_PATH);
            return;
        }
        Optional<PortalRequest> visitor = visits.receive(request, response);
        if (visitor.isEmpty()) {
            return;
        }
        Optional<Slip> slip = SlipCode.parse(path.substring(1))
                .flatMap(code -> slips.find(visitor.get().visit(), code));
        if (slip.isEmpty()) {
            ErrorPages.send(request, response, ErrorKind.NOT_FOUND);
            return;
        }
        PortalVisit visit = visitor.get().visit();
        SlipPage page = SlipPage.of(
                visitor.get(),
                slip.get(),
                slips.standing(visit, visitor.get().view(), slip.get()),
                forms.formToken(visit));
        Pages.send(response, 200, JteslipGenerated::render, page);
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null) {
            ErrorPages.send(request, response, ErrorKind.METHOD_NOT_ALLOWED);
        } else if (FormGuard.crossSite(request)) {
            ErrorPages.send(request, response, ErrorKind.FORM_REFUSED);
        } else if (visits.closed(request)) {
            close(request, response);
        } else {
            Optional<PortalVisit> visit = visits.admit(request, response);
            if (visit.isPresent()) {
                take(request, response, visit.get());
            }
        }
    }

    /** Of a form that we have shown, what was typed is kept; of any other no more is read than its texts. */
    private void close(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            SlipForm form = FormReader.texts(request);
            Optional<String> shownIn = forms.shownIn(form);
            if (shownIn.isPresent()) {
                visits.keep(request, response, shownIn.get(), form);
                return;
            }
        } catch (UnreadableFormException e) {
            // it is answered as every request without a session
        }
        visits.admit(request, response);
    }

    private void take(HttpServletRequest request, HttpServletResponse response, PortalVisit visit) throws IOException {
        try (SlipForm form = FormReader.read(request)) {
            Optional<SubmissionKey> key = form.key();
            if (key.isEmpty() || !forms.ours(visit, form)) {
                ErrorPages.send(request, response, ErrorKind.FORM_REFUSED);
                return;
            }
            visits.forget(request, response);
            if (form.wantsSpread()) {
                spread(request, response, new SubmittedForm(visit, form, key.get()));
            } else {
                submit(request, response, new SubmittedForm(visit, form, key.get()));
            }
        } catch (UnreadableFormException e) {
            ErrorPages.send(request, response, e.kind());
        }
    }

    /** A form that came in, and may have come. */
    record SubmittedForm(PortalVisit visit, SlipForm form, SubmissionKey key) {}

    private void spread(HttpServletRequest request, HttpServletResponse response, SubmittedForm sent)
            throws IOException {
        Optional<PortalRequest> visitor = visits.visitor(request, response, sent.visit());
        if (visitor.isPresent()) {
            forms.showSpread(response, visitor.get(), sent);
        }
    }

    /** The invoices are read for the page only where the form is shown again and the use case has not read them. */
    private void submit(HttpServletRequest request, HttpServletResponse response, SubmittedForm sent)
            throws IOException {
        Outcome<Slip, RefusedSubmission> outcome =
                forms.submit(sent, visits.texts(request, sent.visit()).language());
        if (outcome instanceof Outcome.Accepted<Slip, RefusedSubmission> accepted) {
            Pages.seeOther(response, "/portal/slips/" + accepted.value().code());
            return;
        }
        RefusedSubmission refused = ((Outcome.Refused<Slip, RefusedSubmission>) outcome).reason();
        Optional<PortalRequest> visitor = refused.read().isPresent()
                ? Optional.of(visits.visitor(
                        request, sent.visit(), refused.read().get().view()))
                : visits.visitor(request, response, sent.visit());
        if (visitor.isPresent()) {
            forms.showAgain(response, visitor.get(), sent, refused);
        }
    }
}
