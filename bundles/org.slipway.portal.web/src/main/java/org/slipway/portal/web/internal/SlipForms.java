// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.method.PaymentOption;
import org.slipway.api.method.PaymentOptions;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.security.Seals;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SlipSubmission;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.portal.web.internal.pages.JteslipformGenerated;
import org.slipway.portal.web.internal.view.Accounts;
import org.slipway.portal.web.internal.view.FieldProblem;
import org.slipway.portal.web.internal.view.PortalRequest;
import org.slipway.portal.web.internal.view.SlipFormPage;
import org.slipway.portal.web.internal.view.SlipFormPage.Showing;
import org.slipway.web.FormGuard;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Hands out the form of a payment slip and takes it back: what GET of the form and POST of the slip share. */
@Component(service = SlipForms.class)
public final class SlipForms {

    static final String FORM_PATH = "/portal/pay/slip";

    private final SlipSubmission submission;
    private final InvoicePortal portal;
    private final PaymentOptions options;
    private final PaymentMethods methods;
    private final CustomerSlips slips;
    private final FormGuard guard;

    @Activate
    public SlipForms(
            @Reference SlipSubmission submission,
            @Reference InvoicePortal portal,
            @Reference PaymentOptions options,
            @Reference PaymentMethods methods,
            @Reference CustomerSlips slips,
            @Reference Seals seals) {
        this.submission = submission;
        this.portal = portal;
        this.options = options;
        this.methods = methods;
        this.slips = slips;
        this.guard = new FormGuard(seals);
    }

    /** Whether this way to pay is open: the invoice is payable, and the supplier's country has the option. */
    boolean open(PortalRequest visitor) {
        Supplier supplier = visitor.view().supplier();
        return visitor.view().invoice().payable()
                && options
                        .available(
                                supplier.locality().country(), visitor.texts().language())
                        .stream()
                        .anyMatch(option -> option.key().equals(PaymentOption.UPLOAD_PAYMENT_SLIP));
    }

    /** The token of every form that this visit sees. */
    String formToken(PortalVisit visit) {
        return guard.token(VisitOwner.session(visit));
    }

    /** Whether the form that came in was shown by us in this visit. */
    boolean ours(PortalVisit visit, SlipForm form) throws IOException {
        return guard.accepts(VisitOwner.session(visit), form.formToken());
    }

    /** The visit that the form was shown in, as {@link VisitOwner#session} writes it, over or not; empty if it is none of ours. */
    Optional<String> shownIn(SlipForm form) {
        return guard.shownIn(form.formToken());
    }

    Outcome<Slip, RefusedSubmission> submit(SlipServlet.SubmittedForm sent, Locale language) throws IOException {
        SlipForm form = sent.form();
        return submission.submit(new SubmitSlip(
                sent.visit(), sent.key(), form.entry(), form.attachment(), form.replaces(), Optional.of(language)));
    }

    SubmissionKey newKey() {
        return submission.newKey();
    }

    /** Answers with the form as it was sent, and what is wrong with it; what was read to find out is not read again. */
    void showAgain(
            HttpServletResponse response,
            PortalRequest visitor,
            SlipServlet.SubmittedForm sent,
            RefusedSubmission refused)
            throws IOException {
        SubmissionKey next = refused.has(SlipProblem.ALREADY_SENT) ? newKey() : sent.key();
        List<OpenInvoice> open = refused.read()
                .map(FormInvoices::open)
                .orElseGet(() -> portal.openInvoices(visitor.view(), sent.form().replaces()));
        FormContent content =
                new FormContent(next, sent.form().entry(), sent.form().replaces(), refused.refusals(), Showing.AGAIN);
        refused.until().ifPresent(until -> response.setDateHeader("Retry-After", until.toEpochMilli()));
        Pages.send(
                response, Statuses.of(refused.refusals()), JteslipformGenerated::render, page(visitor, open, content));
    }

    /** Answers with the form as it was sent, with the amount spread over the open invoices. */
    void showSpread(HttpServletResponse response, PortalRequest visitor, SlipServlet.SubmittedForm sent)
            throws IOException {
        SlipEntry entry = sent.form().entry();
        List<OpenInvoice> open = portal.openInvoices(visitor.view(), sent.form().replaces());
        List<Allocation> allocations = submission.spread(visitor.view(), open, entry.amount());
        SlipEntry filled = allocations.isEmpty() ? entry : SlipFormPage.spread(visitor, entry, allocations);
        FormContent content = new FormContent(sent.key(), filled, sent.form().replaces(), List.of(), Showing.AGAIN);
        Pages.send(response, 200, JteslipformGenerated::render, page(visitor, open, content));
    }

    /** Answers with a form under a fresh key: with the figures of a rejected slip, if that one can be replaced. */
    void showNew(HttpServletResponse response, PortalRequest visitor, Optional<SlipCode> again) throws IOException {
        FormInvoices read = new FormInvoices(visitor.view(), portal.openInvoices(visitor.view(), again));
        Optional<SlipEntry> draft = again.flatMap(code -> slips.draft(visitor.visit(), read, code));
        Optional<SlipCode> replaces = again.filter(code -> draft.isPresent());
        FormContent content = new FormContent(
                newKey(), draft.orElseGet(() -> SlipFormPage.blank(visitor)), replaces, List.of(), Showing.FIRST);
        List<OpenInvoice> open =
                replaces.equals(again) ? read.open() : portal.openInvoices(visitor.view(), Optional.empty());
        Pages.send(response, 200, JteslipformGenerated::render, page(visitor, open, content));
    }

    /** Answers with the form. */
    void show(HttpServletResponse response, PortalRequest visitor, FormContent filled) throws IOException {
        List<OpenInvoice> open = portal.openInvoices(visitor.view(), filled.replaces());
        Pages.send(response, 200, JteslipformGenerated::render, page(visitor, open, filled));
    }

    private SlipFormPage page(PortalRequest visitor, List<OpenInvoice> open, FormContent filled) {
        var secrets = new SlipFormPage.Secrets(
                formToken(visitor.visit()), filled.key().value(), filled.replacesText(), submission.maxBytes());
        List<OfferedMethod> offered =
                methods.offered(visitor.view().supplier().id(), visitor.view().currency());
        List<PaymentMethod> active = offered.stream().map(OfferedMethod::method).toList();
        var choices = new SlipFormPage.Choices(
                active,
                Accounts.of(visitor, offered),
                open,
                secrets,
                new SlipFormPage.Occasion(
                        filled.showing(), filled.replaces().flatMap(code -> slips.find(visitor.visit(), code))));
        return SlipFormPage.of(visitor, filled.entry(), choices, FieldProblem.of(visitor, filled.refusals()));
    }

    /** What stands in a form: what was typed, under which key, for which rejected slip, what is wrong with it, and why it is shown. */
    record FormContent(
            SubmissionKey key,
            SlipEntry entry,
            Optional<SlipCode> replaces,
            List<SlipRefusal> refusals,
            Showing showing) {

        String replacesText() {
            return replaces.map(SlipCode::value).orElse("");
        }
    }
}
