// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.approval.StaffSubmission;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.approval.web.internal.pages.JteentryGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;
import org.slipway.web.UnreadableFormException;

/** Entering a slip on a customer's behalf: an invoice is looked for by its number, then the slip's form is filled in. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.ENTER)
public final class EntryServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private final transient StaffSubmission submission;
    private final transient PaymentMethods methods;

    @Activate
    public EntryServlet(
            @Reference StaffSessions sessions,
            @Reference StaffSubmission submission,
            @Reference PaymentMethods methods) {
        super(sessions);
        this.submission = submission;
        this.methods = methods;
    }

    @Override
    long mostBytes() {
        return FileForm.ceiling(maxBytes());
    }

    @Override
    HttpServletRequest form(HttpServletRequest request) throws IOException, UnreadableFormException {
        return FileForm.read(request, maxBytes());
    }

    private int maxBytes() {
        return (int) Math.min(submission.maxBytes(), Integer.MAX_VALUE - 1);
    }

    @Override
    HttpServletRequest texts(HttpServletRequest request) throws IOException, UnreadableFormException {
        return FileForm.texts(request);
    }

    @Override
    boolean restores() {
        return true;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        if (!request.staff().mayDecide()) {
            refuse(request);
            return;
        }
        String number = request.field(EntryForm.NUMBER).strip();
        List<InvoiceSummary> found = number.isEmpty() ? List.of() : submission.numbered(request.staff(), number);
        Optional<InvoiceRef> invoice =
                found.size() == 1 ? Optional.of(found.get(0).ref()) : EntryForm.invoice(request);
        if (invoice.isEmpty()) {
            EntryView.search(request, number, found);
            return;
        }
        Optional<InvoiceView> view = submission.invoice(request.staff(), invoice.get());
        if (view.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            page(request, HttpServletResponse.SC_OK, view.get(), begun(request, view.get()));
        }
    }

    /** Or what was typed before the session ended, under its old key: should it have come after all, it is the same slip. */
    private EntryView.Typed begun(StaffRequest request, InvoiceView view) {
        EntryForm form =
                request.restored() ? EntryForm.read(request) : EntryForm.begun(view, request.formats(view.supplier()));
        Optional<SubmissionKey> key = request.restored() ? EntryForm.key(request) : Optional.empty();
        return new EntryView.Typed(form, key.orElseGet(submission::newKey), List.of());
    }

    @Override
    void take(StaffRequest request) throws IOException {
        Optional<InvoiceRef> invoice = EntryForm.invoice(request);
        Optional<SubmissionKey> key = EntryForm.key(request);
        if (!request.staff().mayDecide()) {
            refuse(request);
        } else if (invoice.isEmpty() || key.isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
        } else {
            enter(request, invoice.get(), key.get());
        }
    }

    private void enter(StaffRequest request, InvoiceRef invoice, SubmissionKey key) throws IOException {
        EntryForm form = EntryForm.read(request);
        Outcome<Slip, RefusedSubmission> outcome =
                submission.enter(request.staff(), form.request(request, invoice, key));
        if (outcome instanceof Outcome.Accepted<Slip, RefusedSubmission> accepted) {
            SlipCode code = accepted.value().code();
            Pages.seeOther(request.response(), OriginList.QUEUE.slip(code, code));
            return;
        }
        RefusedSubmission refused = ((Outcome.Refused<Slip, RefusedSubmission>) outcome).reason();
        SubmissionKey next = refused.has(SlipProblem.ALREADY_SENT) ? submission.newKey() : key;
        again(request, invoice, refused.read(), new EntryView.Typed(form, next, refused.refusals()));
    }

    /** What was read to find out what is wrong is not read again. */
    private void again(StaffRequest request, InvoiceRef invoice, Optional<FormInvoices> read, EntryView.Typed typed)
            throws IOException {
        Optional<InvoiceView> view =
                read.map(FormInvoices::view).or(() -> submission.invoice(request.staff(), invoice));
        if (typed.refusals().stream().map(SlipRefusal::problem).anyMatch(SlipProblem.NOT_ALLOWED::equals)) {
            refuse(request);
        } else if (view.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            page(request, Statuses.of(typed.refusals()), view.get(), typed);
        }
    }

    private void page(StaffRequest request, int status, InvoiceView view, EntryView.Typed typed) throws IOException {
        List<PaymentMethod> offered = methods.offered(view.supplier().id(), view.currency()).stream()
                .map(OfferedMethod::method)
                .toList();
        request.page(
                status,
                JteentryGenerated::render,
                new EntryView(request, view, submission.maxBytes()).of(typed, offered));
    }

    private static void refuse(StaffRequest request) throws IOException {
        request.notice(HttpServletResponse.SC_FORBIDDEN, "enter.NOT_ALLOWED", Addresses.QUEUE);
    }
}
