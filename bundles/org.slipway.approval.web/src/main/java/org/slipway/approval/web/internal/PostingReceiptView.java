// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.posting.HostAnswer;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingSides;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.posting.SeenPosting;
import org.slipway.api.slip.SlipStatus;
import org.slipway.approval.web.internal.page.PostingPage.Progress;
import org.slipway.approval.web.internal.page.PostingReceiptPage;
import org.slipway.approval.web.internal.page.PostingReceiptPage.Form;
import org.slipway.approval.web.internal.page.PostingReceiptPage.Line;
import org.slipway.approval.web.internal.page.PostingReceiptPage.Order;
import org.slipway.approval.web.internal.page.PostingReceiptPage.Receipt;
import org.slipway.approval.web.internal.page.PostingReceiptPage.Typed;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Writes both sides of a receipt, and the form for deciding on it. */
record PostingReceiptView(StaffRequest request, PostingForm form) {

    private static final Set<PostingDecisionRefusal> OF_REASON =
            Set.of(PostingDecisionRefusal.REASON_MISSING, PostingDecisionRefusal.REASON_TOO_LONG);
    private static final Set<PostingDecisionRefusal> OF_NUMBER = Set.of(
            PostingDecisionRefusal.NUMBER_MISSING,
            PostingDecisionRefusal.NUMBER_TOO_LONG,
            PostingDecisionRefusal.ANOTHER_NUMBER,
            PostingDecisionRefusal.NOT_IN_LEDGER);
    private static final Set<PostingDecisionRefusal> OF_STATEMENT = Set.of(PostingDecisionRefusal.STATEMENT_MISSING);

    PostingReceiptPage of(PostingSides sides) {
        Progress progress = PostingView.progress(request, sides.work().progress());
        return new PostingReceiptPage(
                request.frame(request.text("posting.receipt", sides.slip().code())),
                new Receipt(
                        sides.slip().code().value(),
                        Addresses.slip(sides.slip().code()),
                        progress.state(),
                        progress.attempts(),
                        progress.cause()),
                notices(sides),
                lines(sides),
                form(sides));
    }

    private List<Notice> notices(PostingSides sides) {
        List<Notice> notices = new ArrayList<>();
        form.refusal()
                .filter(refusal -> !ofField(refusal))
                .ifPresent(refusal -> notices.add(request.notice("notice notice-bad", "posting." + refusal)));
        HostAnswer theirs = sides.theirs();
        notices.add(
                switch (theirs.state()) {
                    case FOUND ->
                        request.notice(
                                "notice notice-wait",
                                "posting.host.FOUND",
                                theirs.number().orElse(""));
                    case NOT_FOUND, CANNOT_BE_ASKED, NO_ANSWER ->
                        request.notice("notice notice-wait", "posting.host." + theirs.state(), sides.key());
                });
        if (sides.slip().status() != SlipStatus.APPROVED && form.refusal().isEmpty()) {
            notices.add(request.notice("notice notice-wait", "posting.NOT_APPROVED"));
        }
        return notices;
    }

    private static boolean ofField(PostingDecisionRefusal refusal) {
        return OF_REASON.contains(refusal) || OF_NUMBER.contains(refusal) || OF_STATEMENT.contains(refusal);
    }

    private List<Line> lines(PostingSides sides) {
        FactsView facts = new FactsView(request, sides.work().supplier());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(request.text("posting.fact.key"), sides.key(), sides.key(), true));
        Optional<ReceiptFacts> theirs = sides.theirs().facts();
        lines.addAll(facts.lines(Optional.of(sides.ours()), theirs));
        return lines;
    }

    private Form form(PostingSides sides) {
        boolean offered = request.staff().mayOperate() && sides.slip().status() == SlipStatus.APPROVED;
        SeenPosting now = SeenPosting.of(sides.work());
        return new Form(
                offered,
                offered && !sides.ownApproval(),
                new Order(now.ref().toString(), Integer.toString(now.attempts())),
                typed(form.reason(), OF_REASON),
                typed(form.number(), OF_NUMBER),
                typed(form.statement(), OF_STATEMENT));
    }

    private Typed typed(String value, Set<PostingDecisionRefusal> problems) {
        return new Typed(
                value,
                form.refusal()
                        .filter(problems::contains)
                        .map(problem -> request.text("posting." + problem))
                        .orElse(""));
    }
}
