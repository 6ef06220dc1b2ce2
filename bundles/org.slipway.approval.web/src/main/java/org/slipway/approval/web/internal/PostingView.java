// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.joda.money.Money;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.posting.PostingRow;
import org.slipway.api.posting.Postings;
import org.slipway.api.slip.SlipFigures;
import org.slipway.approval.web.internal.page.PostingPage;
import org.slipway.approval.web.internal.page.PostingPage.About;
import org.slipway.approval.web.internal.page.PostingPage.Empty;
import org.slipway.approval.web.internal.page.PostingPage.Progress;
import org.slipway.approval.web.internal.page.PostingPage.Row;
import org.slipway.approval.web.internal.page.PostingPage.Ways;
import org.slipway.approval.web.internal.page.WorkPage.Tab;
import org.slipway.web.Chip;

/** Writes the list of receipts on their way. */
record PostingView(StaffRequest request, boolean doubtful) {

    PostingPage of(List<PostingRow> rows) {
        List<Tab> tabs = List.of(
                new Tab(request.text("posting.list.doubtful"), Addresses.postings(true), doubtful),
                new Tab(request.text("posting.list.all"), Addresses.postings(false), !doubtful));
        return new PostingPage(
                request.frame(request.text("posting.title")),
                new Ways(tabs, Addresses.COMPARISON, next(rows)),
                empty("posting.empty." + (doubtful ? "doubtful" : "all")),
                rows.stream().map(this::row).toList());
    }

    private Empty empty(String key) {
        return new Empty(request.text(key + ".heading"), request.text(key + ".explanation"));
    }

    private String next(List<PostingRow> rows) {
        return rows.size() < Postings.PAGE_SIZE
                ? ""
                : Addresses.postings(doubtful) + "&before="
                        + rows.get(rows.size() - 1).work().id();
    }

    private Row row(PostingRow row) {
        OpenWork work = row.work();
        String company = row.slip().map(slip -> slip.figures().company()).orElse("");
        String amount = row.slip()
                .map(slip -> slip.figures())
                .map(SlipFigures::amount)
                .map(sum -> amount(row, sum))
                .orElse("");
        return new Row(
                Addresses.posting(work.ref()),
                work.target(),
                new About(request.supplierName(work.supplier()), company, amount),
                progress(request, work.progress()));
    }

    private String amount(PostingRow row, Money sum) {
        return new FactsView(request, row.work().supplier())
                .of(sum.getCurrencyUnit())
                .money(sum);
    }

    /** In the words of the list of all open work. */
    static Progress progress(StaffRequest request, OpenWork.Progress progress) {
        return new Progress(
                progress.parked()
                        ? new Chip(request.text("work.PARKED"), "chip chip-bad")
                        : new Chip(request.text("work.WAITING"), "chip chip-wait"),
                request.text("work.attempts", progress.attempts(), request.text("work.end." + progress.end())),
                progress.cause());
    }
}
