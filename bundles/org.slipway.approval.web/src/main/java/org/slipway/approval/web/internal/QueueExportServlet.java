// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.SlipQueue;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;

/** A list of slips as a file. Made whole before it is sent: one that breaks off would look like a short list. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.EXPORT)
public final class QueueExportServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private final transient SlipQueue queue;
    private final transient Clock clock;

    @Activate
    public QueueExportServlet(@Reference StaffSessions sessions, @Reference SlipQueue queue) {
        this(sessions, queue, Clock.systemUTC());
    }

    QueueExportServlet(StaffSessions sessions, SlipQueue queue, Clock clock) {
        super(sessions);
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        FilterForm form = FilterForm.read(request, ListNames.of(request.field("view")), clock.instant());
        if (!form.problems().isEmpty()) {
            Pages.seeOther(request.response(), form.address());
            return;
        }
        SlipExport export = new SlipExport(request::zone);
        QueueRequest asked = new QueueRequest(form.view(), form.filter(), Optional.empty());
        if (!queue.export(request.staff(), asked, export::add)) {
            export.cut(request.text("queue.exportCut", SlipQueue.MOST_EXPORTED));
        }
        send(request, form, export.bytes());
    }

    private void send(StaffRequest request, FilterForm form, byte[] file) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FilterForm.zone(request, form.typed()));
        HttpServletResponse response = request.response();
        response.setContentType("text/csv;charset=utf-8");
        response.setContentLength(file.length);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"slips-" + ListNames.name(form.view()) + "-" + today + ".csv\"");
        response.getOutputStream().write(file);
    }
}
