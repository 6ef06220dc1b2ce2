// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodAdministration;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodOverview;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodSaved;
import org.slipway.api.method.QrPh;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.approval.web.internal.pages.JtemethodformGenerated;
import org.slipway.approval.web.internal.pages.JtemethodsGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.QrDrawing;
import org.slipway.web.Statuses;

/** The payment methods of a supplier: what customers are offered, what waits for a second admin, and the form for one. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.METHODS + "/*")
public final class MethodsServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private static final SupplierPicker PICKER = new SupplierPicker(Addresses.METHODS, "methods.heading");
    private static final String ON = "/on";
    private static final String OFF = "/off";
    private static final Set<String> VIEWS = Set.of("", "/edit", "/qr");
    private static final Set<String> STEPS = Set.of("/save", "/confirm", "/discard", ON, OFF);

    private final transient MethodAdministration methods;

    @Activate
    public MethodsServlet(@Reference StaffSessions sessions, @Reference MethodAdministration methods) {
        super(sessions);
        this.methods = methods;
    }

    @Override
    boolean restores(HttpServletRequest request) {
        return SetUpForms.page(request).isPresent();
    }

    @Override
    void show(StaffRequest request) throws IOException {
        String path = path(request);
        if (!VIEWS.contains(path)) {
            request.error(STEPS.contains(path) ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
            return;
        }
        Optional<MethodOverview> overview = overview(request);
        if (overview.isEmpty()) {
            return;
        }
        switch (path) {
            case "/edit" -> edit(request, overview.get());
            case "/qr" -> picture(request, overview.get());
            default ->
                list(
                        request,
                        HttpServletResponse.SC_OK,
                        overview.get(),
                        new MethodNotices(request, overview.get()).done());
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        String path = path(request);
        if (!STEPS.contains(path)) {
            request.error(VIEWS.contains(path) ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent() && path.equals("/save")) {
            save(request, supplier.get(), MethodForm.read(request));
        } else if (supplier.isPresent() && (path.equals(ON) || path.equals(OFF))) {
            turn(request, supplier.get(), path.equals(ON));
        } else if (supplier.isPresent()) {
            decide(request, supplier.get(), path);
        }
    }

    /** The address of the form for a new method that begins with a receiving account. */
    static String beginning(SupplierId supplier, String account) {
        return Addresses.setUp(Addresses.METHODS + "/edit", supplier.value()) + "&receivingAccount="
                + URLEncoder.encode(account, StandardCharsets.UTF_8);
    }

    /** As the form of the method would do it, with nothing else in it changed. */
    private void turn(StaffRequest request, SupplierId supplier, boolean on) throws IOException {
        Optional<MethodOverview> overview = overview(request);
        if (overview.isEmpty()) {
            return;
        }
        MethodForm sent = MethodForm.read(request);
        Optional<ManagedMethod> method = overview.get().methods().stream()
                .filter(known -> sent.id().equals(Optional.of(known.id()))
                        && known.inForce().isPresent())
                .findFirst();
        if (method.isEmpty()) {
            refuse(request, MethodRefusal.NOT_FOUND);
        } else if (method.get().version() != sent.version()) {
            refuse(request, MethodRefusal.STALE);
        } else {
            save(request, supplier, sent.with(MethodFormView.entry(method.get(), on)));
        }
    }

    private void save(StaffRequest request, SupplierId supplier, MethodForm form) throws IOException {
        Outcome<MethodSaved, MethodRefused> outcome = methods.submit(request.staff(), form.submission(supplier));
        if (outcome instanceof Outcome.Accepted<MethodSaved, MethodRefused> accepted) {
            done(request, supplier, accepted.value().name(), form.id());
            return;
        }
        MethodRefused refused = ((Outcome.Refused<MethodSaved, MethodRefused>) outcome).reason();
        Optional<MethodOverview> overview = overview(request);
        if (overview.isPresent()) {
            MethodFormView view = new MethodFormView(request, overview.get());
            request.page(Statuses.of(refused.reason()), JtemethodformGenerated::render, view.again(form, refused));
        }
    }

    private void decide(StaffRequest request, SupplierId supplier, String step) throws IOException {
        MethodForm form = MethodForm.read(request);
        if (form.target(supplier).isEmpty()) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        boolean confirms = step.equals("/confirm");
        Outcome<ManagedMethod, MethodRefusal> outcome = confirms
                ? methods.confirm(request.staff(), form.target(supplier).get())
                : methods.discard(request.staff(), form.target(supplier).get());
        if (outcome instanceof Outcome.Refused<ManagedMethod, MethodRefusal> refused) {
            refuse(request, refused.reason());
        } else {
            done(request, supplier, confirms ? "CONFIRMED" : "DISCARDED", form.id());
        }
    }

    private void refuse(StaffRequest request, MethodRefusal refusal) throws IOException {
        Optional<MethodOverview> overview = overview(request);
        if (overview.isPresent()) {
            Notice notice = request.notice("notice notice-bad", "methods." + refusal);
            list(request, Statuses.of(refusal), overview.get(), List.of(notice));
        }
    }

    /** What the page is about; empty if the request has been answered. */
    private Optional<MethodOverview> overview(StaffRequest request) throws IOException {
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isEmpty()) {
            return Optional.empty();
        }
        Outcome<MethodOverview, MethodRefusal> overview = methods.overview(request.staff(), supplier.get());
        if (overview.equals(Outcome.refused(MethodRefusal.NOT_FOUND))) {
            PICKER.unknown(request, supplier.get());
        } else if (overview instanceof Outcome.Refused<MethodOverview, MethodRefusal> refused) {
            request.notice(Statuses.of(refused.reason()), "methods." + refused.reason(), Addresses.QUEUE);
        }
        return overview.fold(Optional::of, refused -> Optional.empty());
    }

    private static void list(StaffRequest request, int status, MethodOverview overview, List<Notice> notices)
            throws IOException {
        request.page(status, JtemethodsGenerated::render, new MethodsView(request, overview).of(notices));
    }

    private static void edit(StaffRequest request, MethodOverview overview) throws IOException {
        MethodFormView view = new MethodFormView(request, overview);
        String id = request.field("id");
        Optional<ManagedMethod> method = overview.methods().stream()
                .filter(known -> known.id().value().equals(id))
                .findFirst();
        if (method.isEmpty() && !id.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        request.page(
                HttpServletResponse.SC_OK,
                JtemethodformGenerated::render,
                request.restored()
                        ? view.restored(MethodForm.read(request))
                        : method.map(view::change).orElseGet(() -> view.added(request.field("receivingAccount"))));
    }

    private static void picture(StaffRequest request, MethodOverview overview) throws IOException {
        Optional<QrPh> code = MethodsView.qrCode(overview, request.field("id"), request.field("of"));
        if (code.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            QrDrawing.send(request.response(), code.get());
        }
    }

    private static void done(StaffRequest request, SupplierId supplier, String what, Optional<MethodId> method)
            throws IOException {
        String named = method.map(id -> "&method=" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8))
                .orElse("");
        Pages.seeOther(request.response(), PICKER.of(supplier) + "&done=" + what + named);
    }

    private static String path(StaffRequest request) {
        String path = request.exchange().request().getPathInfo();
        return path == null ? "" : path;
    }
}
