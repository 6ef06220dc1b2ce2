// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.joda.money.CurrencyUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.page.QueueListPage;
import org.slipway.approval.web.internal.page.QueueListPage.Listing;
import org.slipway.approval.web.internal.page.QueueListPage.Origin;
import org.slipway.approval.web.internal.page.QueueListPage.Pager;
import org.slipway.approval.web.internal.page.QueueListPage.Payment;
import org.slipway.approval.web.internal.page.QueueListPage.Row;
import org.slipway.approval.web.internal.page.QueueListPage.Tab;
import org.slipway.approval.web.internal.pages.JtequeueGenerated;
import org.slipway.web.Chip;
import org.slipway.web.Formats;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** The lists of slips, page by page. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.QUEUE)
public final class QueueServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final transient SlipQueue queue;
    private final transient Clock clock;

    @Activate
    public QueueServlet(@Reference StaffSessions sessions, @Reference SlipQueue queue) {
        this(sessions, queue, Clock.systemUTC());
    }

    QueueServlet(StaffSessions sessions, SlipQueue queue, Clock clock) {
        super(sessions);
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        QueueView view = ListNames.of(request.field("view"));
        FilterForm form = FilterForm.read(request, view, clock.instant());
        Optional<Listing> listing = form.problems().isEmpty() ? Optional.of(listing(request, form)) : Optional.empty();
        QueueListPage shown = new QueueListPage(
                request.frame(ListNames.label(view, request.texts())),
                tabs(request, form),
                new FilterView(request, form).panel(),
                listing);
        int status = listing.isPresent() ? HttpServletResponse.SC_OK : UNPROCESSABLE;
        request.page(status, JtequeueGenerated::render, shown);
    }

    private Listing listing(StaffRequest request, FilterForm form) {
        Optional<SlipCode> after = SlipCode.parse(request.field("after"));
        QueuePage page = queue.page(request.staff(), new QueueRequest(form.view(), form.filter(), after));
        SupplierScope scope = request.staff().scope();
        return new Listing(
                page.slips().stream()
                        .map(slip -> row(request, slip, page.doubtful().contains(slip.code())))
                        .toList(),
                scope.every() || scope.suppliers().size() > 1,
                pager(request, form, page, after.isPresent()));
    }

    private static List<Tab> tabs(StaffRequest request, FilterForm form) {
        return Arrays.stream(QueueView.values())
                .map(view -> new Tab(ListNames.label(view, request.texts()), form.in(view), view == form.view()))
                .toList();
    }

    private static Pager pager(StaffRequest request, FilterForm form, QueuePage page, boolean later) {
        String list = form.address();
        String next = page.next().map(last -> list + "&after=" + last).orElse("");
        String unfinished = page.unfinished() ? request.text("queue.unfinished", SlipQueue.MOST_EXAMINED) : "";
        return new Pager(later ? list : "", next, unfinished);
    }

    private Row row(StaffRequest request, Slip slip, boolean doubtful) {
        CurrencyUnit currency = slip.figures().amount().getCurrencyUnit();
        Formats formats = CurrencyFormats.of(currency, request.texts().language(), request.zone());
        Origin origin = new Origin(
                slip.ref().supplier().value(),
                slip.origin().customer().name(),
                slip.origin().invoiceNumber(),
                formats.time(slip.origin().submitted()));
        Payment payment = new Payment(
                slip.figures().method().label(),
                slip.figures().referenceNo(),
                formats.money(slip.figures().amount()));
        return new Row(
                slip.code().value(),
                Addresses.slip(slip.code()),
                origin,
                payment,
                doubtful
                        ? new Chip(request.text("work.inDoubt"), "chip chip-bad")
                        : ListNames.chip(slip.status(), request.texts()));
    }
}
