// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.approval.RelatedSlips.CustomerHistory;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.approval.web.internal.page.RelatedPanel;
import org.slipway.approval.web.internal.page.RelatedPanel.Group;
import org.slipway.approval.web.internal.page.RelatedPanel.Row;
import org.slipway.web.Formats;

/** Writes which slips have to do with the one on the page, and how they stand. */
record RelatedView(StaffRequest request, Formats formats) {

    RelatedPanel of(RelatedSlips related) {
        List<Group> groups = new ArrayList<>();
        if (!related.ofInvoices().isEmpty()) {
            String counts = related.ofInvoices().size() < RelatedSlips.MOST
                    ? ""
                    : request.text("related.newest", RelatedSlips.MOST);
            groups.add(group("invoice", true, counts, related.ofInvoices()));
        }
        CustomerHistory customer = related.customer();
        if (!customer.newest().isEmpty()) {
            groups.add(group("customer", false, counts(customer), customer.newest()));
        }
        return new RelatedPanel(
                related.predecessor().map(this::row),
                rows(related.successors()),
                groups,
                DamagedNotices.of(request, related.damaged()));
    }

    private Group group(String id, boolean open, String counts, List<Slip> slips) {
        return new Group("related-" + id, request.text("related." + id), open, counts, rows(slips));
    }

    /** In the order of a slip's life. */
    private String counts(CustomerHistory customer) {
        String counts = Arrays.stream(SlipStatus.values())
                .filter(customer.counts()::containsKey)
                .map(status -> request.text(
                        "related.count",
                        request.text("status." + status),
                        customer.counts().getOrDefault(status, 0)))
                .collect(Collectors.joining(" · "));
        return customer.complete() ? counts : request.text("related.counted", counts, CustomerHistory.MOST_COUNTED);
    }

    private List<Row> rows(List<Slip> slips) {
        return slips.stream().map(this::row).toList();
    }

    private Row row(Slip slip) {
        return new Row(
                slip.code().value(),
                Addresses.slip(slip.code()),
                ListNames.chip(slip.status(), request.texts()),
                request.text(
                        "related.facts",
                        money(slip),
                        slip.origin().invoiceNumber(),
                        formats.time(slip.origin().submitted())),
                slip.state().match(new StateWords(request, formats)));
    }

    /** A customer may pay in several currencies. */
    private String money(Slip slip) {
        return CurrencyFormats.of(
                        slip.figures().amount().getCurrencyUnit(),
                        request.texts().language(),
                        request.zone(slip.ref().supplier()))
                .money(slip.figures().amount());
    }
}
