// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ComparisonRefusal;
import org.slipway.api.posting.ComparisonReport;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.approval.web.internal.page.ComparisonPage;
import org.slipway.approval.web.internal.page.ComparisonPage.Difference;
import org.slipway.approval.web.internal.page.ComparisonPage.Form;
import org.slipway.approval.web.internal.page.ComparisonPage.State;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/**
 * Writes what differs between a supplier's slips and the host's ledger.
 *
 * @param refusal why no comparison was begun; empty if nobody wanted one
 */
record ComparisonView(StaffRequest request, SupplierId supplier, Optional<ComparisonRefusal> refusal) {

    private static final String PLAIN_DAYS = "35";

    ComparisonPage of(ComparisonReport report) {
        return new ComparisonPage(
                request.frame(request.text("compare.title")),
                supplier.value(),
                state(report),
                found(report),
                report.page().differences().stream().map(this::difference).toList(),
                report.page().next().map(this::next).orElse(""));
    }

    private State state(ComparisonReport report) {
        return new State(
                notices(report),
                report.last().map(this::last).orElseGet(() -> request.text("compare.never")),
                report.running().map(this::running).orElse(""),
                form(report));
    }

    private List<Notice> notices(ComparisonReport report) {
        List<Notice> notices = new ArrayList<>();
        refusal.filter(why -> why == ComparisonRefusal.UNDER_WAY)
                .ifPresent(why -> notices.add(request.notice("notice notice-bad", "compare." + why)));
        if (!report.possible()) {
            notices.add(request.notice("notice notice-wait", "compare.NOT_POSSIBLE"));
        }
        if (!report.cause().isEmpty()) {
            notices.add(request.notice("notice notice-bad", "compare.stuck", report.cause()));
        }
        return notices;
    }

    private String last(Comparison last) {
        return request.text(
                "compare.last",
                time(last.course().ended().orElse(last.course().begun())),
                time(last.period().from()),
                time(last.period().until()),
                last.counts().slips(),
                last.counts().receipts(),
                last.counts().differences());
    }

    private String running(Comparison running) {
        return request.text(
                "compare.running",
                time(running.course().begun()),
                running.course().by(),
                time(running.course().reached()),
                time(running.period().until()));
    }

    private Form form(ComparisonReport report) {
        String typed = request.field("days");
        boolean wrong = refusal.filter(why -> why == ComparisonRefusal.DAYS_OUT_OF_RANGE)
                .isPresent();
        return new Form(
                request.staff().maySetUp(supplier)
                        && report.possible()
                        && report.running().isEmpty(),
                typed.isEmpty() ? PLAIN_DAYS : typed.substring(0, Math.min(10, typed.length())),
                wrong ? request.text("compare.DAYS_OUT_OF_RANGE") : "");
    }

    private String found(ComparisonReport report) {
        int kept = report.page().kept();
        if (kept == 0) {
            return "";
        }
        return kept < ReceiptComparisons.MOST_KEPT
                ? request.text("compare.found", kept)
                : request.text("compare.foundMore", kept);
    }

    private Difference difference(ReceiptDifference one) {
        boolean known = one.kind() != ReceiptDifference.Kind.NO_SLIP;
        return new Difference(
                request.text("compare.kind." + one.kind()),
                one.slip().value(),
                known ? Addresses.slip(one.slip()) : "",
                time(one.moment()),
                new FactsView(request, supplier).lines(one.ours(), one.theirs()));
    }

    private String next(ReceiptDifference last) {
        return Addresses.setUp(Addresses.COMPARISON, supplier.value()) + "&after=" + ReceiptComparisons.mark(last);
    }

    private String time(Instant instant) {
        return request.time(supplier, instant);
    }
}
