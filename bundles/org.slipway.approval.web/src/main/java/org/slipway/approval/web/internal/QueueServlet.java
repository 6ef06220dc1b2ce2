// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.DueSlips;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.SavedFilters;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.QueueListView.Selection;
import org.slipway.approval.web.internal.page.QueueListPage;
import org.slipway.approval.web.internal.page.QueueListPage.Above;
import org.slipway.approval.web.internal.page.QueueListPage.Listing;
import org.slipway.approval.web.internal.pages.JtequeueGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** The lists of slips, page by page. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.QUEUE)
public final class QueueServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final transient SlipQueue queue;
    private final transient SavedFilters filters;
    private final transient OwnDecisions own;
    private final transient DueSlips due;
    private final transient Clock clock;

    @Activate
    public QueueServlet(
            @Reference StaffSessions sessions,
            @Reference SlipQueue queue,
            @Reference SavedFilters filters,
            @Reference OwnDecisions own,
            @Reference DueSlips due) {
        this(sessions, new Services(queue, filters, own, due), Clock.systemUTC());
    }

    QueueServlet(StaffSessions sessions, Services services, Clock clock) {
        super(sessions);
        this.queue = services.queue();
        this.filters = services.filters();
        this.own = services.own();
        this.due = services.due();
        this.clock = clock;
    }

    /** What the lists ask. */
    record Services(SlipQueue queue, SavedFilters filters, OwnDecisions own, DueSlips due) {}

    @Override
    boolean restores() {
        return true;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        FilterForm form = form(request);
        Selection typed = request.restored() ? new Selection(SeveralForm.read(request), "") : Selection.NONE;
        page(new QueueListView(request, form, typed));
    }

    /** The form of the list approves or rejects several slips; the one on the answer takes that back. */
    @Override
    void take(StaffRequest request) throws IOException {
        FilterForm form = form(request);
        SeveralUndo undo = new SeveralUndo(own);
        if (SeveralUndo.asked(request)) {
            undo.take(request, form);
            return;
        }
        SeveralForm several = SeveralForm.read(request);
        if (several.broken()) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        Optional<String> problem = SeveralApprovals.asked(request)
                ? new SeveralApprovals(queue, undo).take(request, several, form)
                : new SeveralRejections(queue, undo).take(request, several, form);
        if (problem.isPresent()) {
            page(new QueueListView(request, form, new Selection(several, request.text(problem.get()))));
        }
    }

    private FilterForm form(StaffRequest request) {
        return FilterForm.read(request, ListNames.of(request.field("view")), clock.instant());
    }

    private void page(QueueListView writing) throws IOException {
        StaffRequest request = writing.request();
        boolean readable = writing.form().problems().isEmpty();
        Optional<Listing> listing = readable ? Optional.of(listing(writing)) : Optional.empty();
        Above above = new Above(new DecidedView(own).of(request), new DueView(due).of(request, writing.form()));
        QueueListPage page = writing.page(queue.waiting(request.staff()), filters.of(request.staff()), listing, above);
        boolean good = readable && writing.selection().problem().isEmpty();
        request.page(good ? HttpServletResponse.SC_OK : UNPROCESSABLE, JtequeueGenerated::render, page);
    }

    private Listing listing(QueueListView writing) {
        StaffRequest request = writing.request();
        FilterForm form = writing.form();
        Optional<SlipCode> after = SlipCode.parse(request.field("after"));
        QueueRequest asked = new QueueRequest(form.view(), form.filter(), after);
        return writing.listing(queue.page(request.staff(), asked), after);
    }
}
