// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.LinkDecisionRefusal;
import org.slipway.approval.web.internal.page.AllLinksPage;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.approval.web.internal.pages.JtealllinksGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Ends all portal links of a supplier, after its admin has said why. */
record AllLinks(IssuedLinks links) {

    private static final SupplierPicker PICKER = new SupplierPicker(Addresses.ALL_LINKS, "links.all.heading");

    void show(StaffRequest request) throws IOException {
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent()) {
            List<Notice> notices = WorkForm.number(request.field("ended"))
                    .map(ended -> List.of(request.notice("notice notice-ok", "links.all.ended", ended)))
                    .orElse(List.of());
            String typed = request.restored() ? LinkForm.read(request).reason() : "";
            page(request, HttpServletResponse.SC_OK, new View(supplier.get(), notices, typed, ""));
        }
    }

    void take(StaffRequest request) throws IOException {
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent()) {
            end(request, supplier.get());
        }
    }

    private void end(StaffRequest request, SupplierId supplier) throws IOException {
        String reason = LinkForm.read(request).reason();
        Outcome<Integer, LinkDecisionRefusal> outcome = links.revokeAll(request.staff(), supplier, reason);
        if (outcome instanceof Outcome.Refused<Integer, LinkDecisionRefusal> refused) {
            refuse(request, supplier, refused.reason());
        } else {
            int ended = outcome.fold(number -> number, refusal -> 0);
            Pages.seeOther(request.response(), PICKER.of(supplier) + "&ended=" + ended);
        }
    }

    private void refuse(StaffRequest request, SupplierId supplier, LinkDecisionRefusal refusal) throws IOException {
        int status = Statuses.of(refusal);
        String reason = LinkForm.read(request).reason();
        switch (refusal) {
            case NOT_ALLOWED -> request.notice(status, "links.all.NOT_ALLOWED", Addresses.LINKS);
            case REASON_MISSING ->
                page(request, status, new View(supplier, List.of(), reason, request.text("links.all.reasonMissing")));
            case REASON_TOO_LONG ->
                page(request, status, new View(supplier, List.of(), reason, request.text("links.reasonTooLong")));
            case NOT_FOUND, REVOKED_BEFORE -> request.error(ErrorKind.NOT_FOUND);
        }
    }

    /** What the page shows. */
    private record View(SupplierId supplier, List<Notice> notices, String reason, String problem) {}

    private static void page(StaffRequest request, int status, View view) throws IOException {
        AllLinksPage page = new AllLinksPage(
                request.frame(request.text("links.all.heading")),
                view.supplier().value(),
                view.notices(),
                view.reason(),
                view.problem());
        request.page(status, JtealllinksGenerated::render, page);
    }
}
