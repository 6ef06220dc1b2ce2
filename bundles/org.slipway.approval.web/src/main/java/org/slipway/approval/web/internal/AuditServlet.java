// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditExport;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditRefusal;
import org.slipway.api.audit.AuditReport;
import org.slipway.api.audit.AuditReview;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.pages.JteauditGenerated;
import org.slipway.approval.web.internal.pages.JteauditslipGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Statuses;

/** The audit trail of a supplier: read, verified, and written out. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.AUDIT + "/*")
public final class AuditServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private static final SupplierPicker PICKER = new SupplierPicker(Addresses.AUDIT, "audit.title");
    private static final String SLIP = "/slip";
    private static final String EXPORT = "/export";
    private static final String VERIFY = "/verify";
    private static final Set<String> VIEWS = Set.of("", SLIP, EXPORT);

    private final transient AuditReview audit;

    @Activate
    public AuditServlet(@Reference StaffSessions sessions, @Reference AuditReview audit) {
        super(sessions);
        this.audit = audit;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        String path = path(request);
        if (!VIEWS.contains(path)) {
            request.error(path.equals(VERIFY) ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent()) {
            show(request, supplier.get(), path);
        }
    }

    private void show(StaffRequest request, SupplierId supplier, String path) throws IOException {
        switch (path) {
            case SLIP -> compare(request, supplier);
            case EXPORT -> export(request, supplier);
            default -> list(request, supplier, AuditNotices.NONE);
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        String path = path(request);
        if (!path.equals(VERIFY)) {
            request.error(VIEWS.contains(path) ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent()) {
            verify(request, supplier.get());
        }
    }

    private void verify(StaffRequest request, SupplierId supplier) throws IOException {
        long after = WorkForm.number(request.field("after")).orElse(0L);
        Optional<AuditReport> report = accepted(request, audit.verify(request.staff(), supplier, after));
        if (report.isPresent()) {
            list(request, supplier, AuditNotices.of(request, supplier, report.get()));
        }
    }

    private void list(StaffRequest request, SupplierId supplier, AuditNotices verified) throws IOException {
        AuditForm form = AuditForm.read(request);
        Optional<AuditPage> page = accepted(
                request,
                audit.page(request.staff(), form.filter(supplier, request.zone(supplier)), AuditForm.before(request)));
        if (page.filter(found -> found.rows().isEmpty() && !form.any()).isPresent() && request.absent(supplier)) {
            PICKER.unknown(request, supplier);
            return;
        }
        Optional<Optional<DataReport>> data =
                page.isPresent() ? accepted(request, audit.data(request.staff(), supplier)) : Optional.empty();
        if (data.isPresent()) {
            AuditView view = new AuditView(request, supplier, form);
            request.page(
                    HttpServletResponse.SC_OK, JteauditGenerated::render, view.of(page.get(), verified, data.get()));
        }
    }

    private void compare(StaffRequest request, SupplierId supplier) throws IOException {
        Optional<SlipCode> code = SlipCode.parse(request.field("slip"));
        if (code.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SlipComparison> comparison = accepted(request, audit.compare(request.staff(), supplier, code.get()));
        if (comparison.isPresent()) {
            AuditSlipView view = new AuditSlipView(request, supplier);
            request.page(HttpServletResponse.SC_OK, JteauditslipGenerated::render, view.of(comparison.get()));
        }
    }

    private void export(StaffRequest request, SupplierId supplier) throws IOException {
        Optional<AuditFile> file = AuditFile.of(request.field("format"));
        if (file.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        Optional<AuditExport> export = accepted(
                request,
                audit.export(request.staff(), AuditForm.read(request).filter(supplier, request.zone(supplier))));
        if (export.isPresent()) {
            file.get().send(request.response(), new AuditFile.Trail(supplier, request.zone(supplier)), export.get());
        }
    }

    /** What was accepted; empty if the request has been answered. */
    private static <V> Optional<V> accepted(StaffRequest request, Outcome<V, AuditRefusal> outcome) throws IOException {
        if (outcome instanceof Outcome.Refused<V, AuditRefusal> refused) {
            request.notice(Statuses.of(refused.reason()), "audit." + refused.reason(), Addresses.QUEUE);
        }
        return outcome.fold(Optional::of, refused -> Optional.empty());
    }

    private static String path(StaffRequest request) {
        String path = request.exchange().request().getPathInfo();
        return path == null ? "" : path;
    }
}
