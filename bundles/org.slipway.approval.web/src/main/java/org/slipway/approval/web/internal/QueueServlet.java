// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.joda.money.CurrencyUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueView;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.page.QueueListPage;
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

    private final transient Approvals approvals;

    @Activate
    public QueueServlet(@Reference StaffSessions sessions, @Reference Approvals approvals) {
        super(sessions);
        this.approvals = approvals;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        QueueView view = ListNames.of(request.field("view"));
        Optional<SlipCode> after = SlipCode.parse(request.field("after"));
        QueuePage page = approvals.queue(request.staff(), view, after);
        SupplierScope scope = request.staff().scope();
        QueueListPage shown = new QueueListPage(
                request.frame(ListNames.label(view, request.texts())),
                tabs(request, view),
                page.slips().stream()
                        .map(slip -> row(request, slip, page.doubtful().contains(slip.code())))
                        .toList(),
                scope.every() || scope.suppliers().size() > 1,
                pager(view, after.isPresent(), page));
        request.page(HttpServletResponse.SC_OK, JtequeueGenerated::render, shown);
    }

    private static List<Tab> tabs(StaffRequest request, QueueView current) {
        return Arrays.stream(QueueView.values())
                .map(view -> new Tab(ListNames.label(view, request.texts()), Addresses.queue(view), view == current))
                .toList();
    }

    private static Pager pager(QueueView view, boolean later, QueuePage page) {
        String list = Addresses.queue(view);
        String next = page.next().map(last -> list + "&after=" + last.code()).orElse("");
        return new Pager(later ? list : "", next);
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
