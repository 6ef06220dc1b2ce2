// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Instant;
import java.util.List;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.LinkSummary;
import org.slipway.approval.web.internal.page.LinksPage;
import org.slipway.approval.web.internal.page.LinksPage.Invoice;
import org.slipway.approval.web.internal.page.LinksPage.Link;
import org.slipway.approval.web.internal.page.LinksPage.Named;
import org.slipway.approval.web.internal.page.LinksPage.Revocation;
import org.slipway.approval.web.internal.page.LinksPage.Search;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.web.Chip;
import org.slipway.web.Formats;

/** Writes what the page of an invoice's links shows. */
record LinksView(StaffRequest request, Instant now, LinkForm form, Fault fault) {

    /**
     * Why the page is shown again.
     *
     * @param selector of the link whose reason is wrong, or was typed before; empty: it is about no field
     * @param key of the text that says why; empty if nothing is wrong
     */
    record Fault(String selector, String key) {

        static final Fault NONE = new Fault("", "");
    }

    LinksPage of(List<InvoiceLinks> found, List<Notice> notices) {
        boolean missing = found.isEmpty() && !form.number().isEmpty();
        return new LinksPage(
                request.frame(request.text("links.heading")),
                new Search(form.number(), missing ? request.text("links.unknown") : ""),
                notices,
                found.stream().map(this::invoice).toList(),
                request.staff().maySetUp());
    }

    private Invoice invoice(InvoiceLinks found) {
        var ref = found.invoice().ref();
        String number = found.invoice().header().number();
        String summary = request.text(
                "links.summary",
                found.invoice().header().customer().name(),
                found.supplier().name());
        Formats formats = request.formats(found.supplier());
        return new Invoice(
                new Named(number, ref.supplier().value(), ref.invoice()),
                summary,
                request.staff().mayDecide(),
                found.links().stream().map(link -> link(link, formats)).toList());
    }

    private Link link(LinkSummary link, Formats formats) {
        List<Fact> facts = List.of(
                fact("recipient", masked(link.recipient())),
                fact("issued", formats.time(link.issued())),
                fact("expires", formats.time(link.expires())),
                fact("lastUsed", link.lastUsed().map(formats::time).orElse(request.text("links.never"))),
                fact("purpose", request.text("links.purpose." + link.purpose())));
        return new Link(link.selector(), chip(link), facts, revocation(link));
    }

    private Fact fact(String key, String value) {
        return new Fact(request.text("links." + key), value);
    }

    private Chip chip(LinkSummary link) {
        if (link.revoked().isPresent()) {
            return new Chip(request.text("links.REVOKED"), "chip chip-bad");
        }
        return now.isBefore(link.expires())
                ? new Chip(request.text("links.OPEN"), "chip chip-ok")
                : new Chip(request.text("links.EXPIRED"), "chip");
    }

    private Revocation revocation(LinkSummary link) {
        boolean offered = request.staff().mayDecide() && link.revoked().isEmpty();
        boolean here = fault.selector().equals(link.selector());
        String problem = here && !fault.key().isEmpty() ? request.text(fault.key()) : "";
        return new Revocation(offered, here ? form.reason() : "", problem);
    }

    /** Enough to recognise an address by: how it begins, and where it is. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return "…";
        }
        int shown = at > 2 ? 2 : 1;
        return address.substring(0, shown) + "…" + address.substring(at);
    }
}
