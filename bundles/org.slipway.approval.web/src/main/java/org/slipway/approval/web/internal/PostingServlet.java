// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingRow;
import org.slipway.api.posting.PostingSides;
import org.slipway.api.posting.Postings;
import org.slipway.api.posting.SeenPosting;
import org.slipway.approval.web.internal.pages.JtepostingGenerated;
import org.slipway.approval.web.internal.pages.JtepostingreceiptGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Receipts on their way to the host: what waits, both sides of what is in doubt, and what people decide on it. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.POSTING + "/*")
public final class PostingServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private static final String RECEIPT = "/receipt";
    private static final Set<String> DECISIONS = Set.of("/look", "/post", "/settle", "/give-up");

    private final transient Postings postings;

    @Activate
    public PostingServlet(@Reference StaffSessions sessions, @Reference Postings postings) {
        super(sessions);
        this.postings = postings;
    }

    @Override
    boolean restores() {
        return true;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        String path = path(request);
        if (path.equals(RECEIPT)) {
            receipt(request);
        } else if (path.isEmpty()) {
            list(request);
        } else {
            request.error(DECISIONS.contains(path) ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
        }
    }

    private void list(StaffRequest request) throws IOException {
        boolean doubtful = !request.field("list").equals("all");
        Optional<Long> before = WorkForm.number(request.field("before"));
        List<PostingRow> rows = postings.list(request.staff(), doubtful, before);
        request.page(
                HttpServletResponse.SC_OK, JtepostingGenerated::render, new PostingView(request, doubtful).of(rows));
    }

    private void receipt(StaffRequest request) throws IOException {
        Optional<WorkRef> order = WorkRef.parse(request.field("id"));
        if (order.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            receipt(request, HttpServletResponse.SC_OK, order.get(), PostingForm.read(request));
        }
    }

    private void receipt(StaffRequest request, int status, WorkRef order, PostingForm form) throws IOException {
        Outcome<PostingSides, PostingDecisionRefusal> sides = postings.look(request.staff(), order);
        if (sides instanceof Outcome.Accepted<PostingSides, PostingDecisionRefusal> accepted) {
            PostingReceiptView view = new PostingReceiptView(request, form);
            request.page(status, JtepostingreceiptGenerated::render, view.of(accepted.value()));
        } else {
            request.error(ErrorKind.NOT_FOUND);
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        String path = path(request);
        PostingForm form = PostingForm.read(request);
        if (!DECISIONS.contains(path)) {
            boolean known = path.isEmpty() || path.equals(RECEIPT);
            request.error(known ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
        } else if (form.seen().isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
        } else {
            SeenPosting seen = form.seen().get();
            answer(request, seen, form, decide(request, path, seen));
        }
    }

    private Outcome<OpenWork, PostingDecisionRefusal> decide(StaffRequest request, String path, SeenPosting seen) {
        String reason = request.field("reason");
        return switch (path) {
            case "/look" -> postings.lookAgain(request.staff(), seen, reason);
            case "/post" -> postings.postAgain(request.staff(), seen, request.field("statement"), reason);
            case "/settle" -> postings.settle(request.staff(), seen, request.field("number"), reason);
            default -> postings.giveUp(request.staff(), seen, reason);
        };
    }

    private void answer(
            StaffRequest request, SeenPosting seen, PostingForm form, Outcome<OpenWork, PostingDecisionRefusal> outcome)
            throws IOException {
        if (!(outcome instanceof Outcome.Refused<OpenWork, PostingDecisionRefusal> refused)) {
            Pages.seeOther(request.response(), Addresses.postings(true));
            return;
        }
        PostingDecisionRefusal refusal = refused.reason();
        int status = Statuses.of(refusal);
        switch (refusal) {
            case NOT_FOUND -> request.error(ErrorKind.NOT_FOUND);
            case NOT_ALLOWED -> request.notice(status, "posting.NOT_ALLOWED", Addresses.POSTING);
            case NOT_APPROVED,
                    BUSY,
                    OWN_APPROVAL,
                    REASON_MISSING,
                    REASON_TOO_LONG,
                    NUMBER_MISSING,
                    NUMBER_TOO_LONG,
                    STATEMENT_MISSING,
                    NOT_IN_LEDGER,
                    ANOTHER_NUMBER,
                    IN_LEDGER,
                    IN_DOUBT,
                    HOST_UNAVAILABLE -> receipt(request, status, seen.ref(), form.refused(refusal));
        }
    }

    private static String path(StaffRequest request) {
        String path = request.exchange().request().getPathInfo();
        return path == null ? "" : path;
    }
}
