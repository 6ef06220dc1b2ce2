// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Logo;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.api.supplier.SupplierSetUp;
import org.slipway.api.supplier.SupplierSettings;
import org.slipway.approval.web.internal.page.SupplierPage;
import org.slipway.approval.web.internal.pages.JtesupplierGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;
import org.slipway.web.UnreadableFormException;

/** A supplier's settings: what is in force, and changing it. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.SUPPLIER + "/*")
public final class SupplierServlet extends StaffServlet {

    static final String LOGO = Addresses.SUPPLIER + "/logo";

    private static final long serialVersionUID = 1L;

    private final transient SupplierSetUp setUp;
    private final transient SupplierPicker picker = new SupplierPicker(Addresses.SUPPLIER, "set.title");

    @Activate
    public SupplierServlet(@Reference StaffSessions sessions, @Reference SupplierSetUp setUp) {
        super(sessions);
        this.setUp = setUp;
    }

    @Override
    long mostBytes() {
        return FileForm.ceiling(SettingsForm.mostBytes());
    }

    @Override
    HttpServletRequest form(HttpServletRequest request) throws IOException, UnreadableFormException {
        return FileForm.read(request, SettingsForm.mostBytes());
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
        String path = request.exchange().request().getRequestURI();
        if (!path.equals(Addresses.SUPPLIER) && !path.equals(LOGO)) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SupplierId> supplier = picker.of(request);
        Optional<SupplierSettings> settings = supplier.flatMap(id -> setUp.settings(request.staff(), id));
        if (settings.isEmpty()) {
            return;
        }
        if (untouched(settings.get()) && request.absent(supplier.orElseThrow())) {
            picker.unknown(request, supplier.get());
        } else if (path.equals(LOGO)) {
            logo(request, settings.get().profile().look().logo());
        } else {
            SupplierView view = new SupplierView(request, supplier.orElseThrow(), settings.get());
            page(request, HttpServletResponse.SC_OK, view.shown());
        }
    }

    private static boolean untouched(SupplierSettings settings) {
        return settings.changed().isEmpty() && settings.configuration().isEmpty();
    }

    @Override
    void take(StaffRequest request) throws IOException {
        if (request.exchange().request().getPathInfo() != null) {
            request.error(ErrorKind.METHOD_NOT_ALLOWED);
            return;
        }
        Optional<SupplierId> supplier = picker.of(request);
        if (supplier.isPresent()) {
            change(request, supplier.get());
        }
    }

    private void change(StaffRequest request, SupplierId supplier) throws IOException {
        SettingsForm form = SettingsForm.read(request);
        Outcome<SupplierSettings, Set<SettingsRefusal>> outcome =
                setUp.change(request.staff(), supplier, form.version(), form.entry());
        if (outcome instanceof Outcome.Refused<SupplierSettings, Set<SettingsRefusal>> refused) {
            refuse(request, supplier, form, refused.reason());
        } else {
            Pages.seeOther(request.response(), picker.of(supplier) + "&saved=1");
        }
    }

    private void refuse(StaffRequest request, SupplierId supplier, SettingsForm form, Set<SettingsRefusal> refusals)
            throws IOException {
        int status = Statuses.of(refusals);
        Optional<SupplierSettings> settings = setUp.settings(request.staff(), supplier);
        if (settings.isEmpty()) {
            request.notice(status, "suppliers.NOT_ALLOWED", Addresses.QUEUE);
        } else {
            SupplierView view = new SupplierView(request, supplier, settings.get());
            page(request, status, view.of(form, refusals));
        }
    }

    private static void page(StaffRequest request, int status, SupplierPage page) throws IOException {
        request.page(status, JtesupplierGenerated::render, page);
    }

    private static void logo(StaffRequest request, Optional<Logo> logo) throws IOException {
        if (logo.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        byte[] bytes = logo.get().bytes();
        request.response().setContentType(logo.get().mediaType());
        request.response().setContentLength(bytes.length);
        request.response().getOutputStream().write(bytes);
    }
}
