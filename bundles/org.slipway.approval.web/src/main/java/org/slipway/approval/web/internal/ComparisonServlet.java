// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ComparisonRefusal;
import org.slipway.api.posting.ComparisonReport;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.approval.web.internal.pages.JtecomparisonGenerated;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** What differs between a supplier's slips and the host's ledger, and the beginning of a comparison. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.COMPARISON)
public final class ComparisonServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private static final SupplierPicker PICKER =
            new SupplierPicker(Addresses.COMPARISON, "compare.title", SupplierPicker.Right.SEE);

    private final transient ReceiptComparisons comparisons;

    @Activate
    public ComparisonServlet(@Reference StaffSessions sessions, @Reference ReceiptComparisons comparisons) {
        super(sessions);
        this.comparisons = comparisons;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent()) {
            page(request, supplier.get(), Optional.empty());
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent()) {
            begin(request, supplier.get());
        }
    }

    private void begin(StaffRequest request, SupplierId supplier) throws IOException {
        Outcome<Comparison, ComparisonRefusal> outcome =
                comparisons.compareNow(request.staff(), supplier, days(request.field("days")));
        if (outcome instanceof Outcome.Refused<Comparison, ComparisonRefusal> refused) {
            page(request, supplier, Optional.of(refused.reason()));
        } else {
            Pages.seeOther(request.response(), PICKER.of(supplier));
        }
    }

    /** Zero, which is refused, where it is no number. */
    private static int days(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private void page(StaffRequest request, SupplierId supplier, Optional<ComparisonRefusal> refusal)
            throws IOException {
        Outcome<ComparisonReport, ComparisonRefusal> report =
                comparisons.report(request.staff(), supplier, request.field("after"));
        boolean allowed =
                refusal.filter(why -> why == ComparisonRefusal.NOT_ALLOWED).isEmpty();
        if (allowed && report instanceof Outcome.Accepted<ComparisonReport, ComparisonRefusal> accepted) {
            ComparisonView view = new ComparisonView(request, supplier, refusal);
            int status = refusal.map(Statuses::of).orElse(HttpServletResponse.SC_OK);
            request.page(status, JtecomparisonGenerated::render, view.of(accepted.value()));
        } else {
            request.notice(HttpServletResponse.SC_FORBIDDEN, "compare.NOT_ALLOWED", Addresses.POSTING);
        }
    }
}
