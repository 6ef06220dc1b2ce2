// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipStep;
import org.slipway.approval.web.internal.SlipScreen.Fault;
import org.slipway.approval.web.internal.page.AttentionPanel;
import org.slipway.approval.web.internal.page.DecidedPanel;
import org.slipway.approval.web.internal.page.RelatedPanel;
import org.slipway.approval.web.internal.page.SlipPage;
import org.slipway.approval.web.internal.page.SlipPage.Choice;
import org.slipway.approval.web.internal.page.SlipPage.Decision;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.approval.web.internal.page.SlipPage.Figures;
import org.slipway.approval.web.internal.page.SlipPage.Head;
import org.slipway.approval.web.internal.page.SlipPage.Hold;
import org.slipway.approval.web.internal.page.SlipPage.Link;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.approval.web.internal.page.SlipPage.Rejection;
import org.slipway.approval.web.internal.page.SlipPage.Step;
import org.slipway.approval.web.internal.page.SlipPage.Use;
import org.slipway.web.Formats;

/** Writes what the page of a slip shows. */
final class SlipView {

    private final StaffRequest request;
    private final DecisionForm form;
    private final Fault fault;

    SlipView(StaffRequest request, DecisionForm form, Fault fault) {
        this.request = request;
        this.form = form;
        this.fault = fault;
    }

    /** Why the page is shown again. */
    Fault fault() {
        return fault;
    }

    /**
     * What stands beside a slip.
     *
     * @param attention whose it is, and who else looks at it
     * @param related the other slips that have to do with it; empty: not to be had
     * @param decided what the reader has decided just before
     */
    record Beside(AttentionPanel attention, Optional<RelatedSlips> related, Optional<DecidedPanel> decided) {}

    SlipPage of(SlipReview review, Beside beside) {
        Formats formats = formats(review);
        Slip slip = review.slip();
        OriginList list =
                OriginList.read(request).orElseGet(() -> new OriginList(ListNames.listing(slip.status()), Map.of()));
        return new SlipPage(
                request.frame(slip.code().value()),
                head(review, formats),
                new Link(ListNames.label(list.view(), request.texts()), list.address()),
                new Link(
                        request.text("links.ofInvoice"),
                        Addresses.links(slip.origin().invoiceNumber())),
                FilePicture.of(review, request),
                figures(review, formats),
                new ChecksView(request, formats, review.file().same()).of(review.checks()),
                decision(review, formats),
                beside.attention(),
                beside.related().map(new RelatedView(request, formats)::of).orElse(RelatedPanel.NONE),
                beside.decided(),
                new ReadView(request, formats).of(review));
    }

    /** As the supplier writes, or as its currency's country does while the host does not say who it is. */
    private Formats formats(SlipReview review) {
        CurrencyUnit currency = review.slip().figures().amount().getCurrencyUnit();
        return review.supplier()
                .map(request::formats)
                .orElseGet(() -> CurrencyFormats.of(
                        currency,
                        request.texts().language(),
                        request.zone(review.slip().ref().supplier())));
    }

    private Head head(SlipReview review, Formats formats) {
        Slip slip = review.slip();
        String summary = request.text(
                "slip.summary",
                slip.origin().customer().name(),
                slip.origin().invoiceNumber(),
                formats.time(slip.origin().submitted()),
                review.supplier()
                        .map(Supplier::name)
                        .orElse(slip.ref().supplier().value()));
        List<Notice> notices = new ArrayList<>();
        if (!fault.at("").isEmpty()) {
            notices.add(request.notice("notice notice-bad", fault.key(), ""));
        }
        notices.addAll(
                slip.state().match(new StateNews(request, formats, slip.ref().supplier())));
        notices.addAll(WorkNotices.of(review, request));
        notices.addAll(FileNotices.of(review, request));
        return new Head(
                slip.code().value(),
                ListNames.chip(slip.status(), request.texts()),
                summary,
                notices,
                new SlipHistory(request, formats).of(review));
    }

    private Figures figures(SlipReview review, Formats formats) {
        boolean several = review.allocations().size() > 1 || !paysItsOrigin(review);
        return new Figures(
                LiveNotices.of(review, request),
                amounts(review, formats, several),
                several ? uses(review, formats) : List.of(),
                given(review.slip(), formats));
    }

    /** Whether the invoice at the top of the page is the one that the slip pays. */
    private static boolean paysItsOrigin(SlipReview review) {
        return review.slip()
                .figures()
                .settlement()
                .allocatedTo(review.slip().origin().invoice())
                .isPresent();
    }

    private List<Fact> amounts(SlipReview review, Formats formats, boolean several) {
        SlipFigures figures = review.slip().figures();
        List<Fact> amounts = new ArrayList<>();
        amounts.add(fact("slipAmount", formats.money(figures.amount())));
        if (!several) {
            AllocationReview only = review.allocations().get(0);
            amounts.add(fact("outstanding", outstanding(review, only, formats)));
            amounts.add(fact("otherPending", formats.money(only.otherPending())));
        }
        if (figures.surplus().isPositive()) {
            amounts.add(fact("surplus", formats.money(figures.surplus())));
        }
        return amounts;
    }

    private String outstanding(SlipReview review, AllocationReview use, Formats formats) {
        return use.outstanding()
                .map(formats::money)
                .or(() -> review.standing().gap().map(gap -> request.text("fact.outstanding." + gap)))
                .orElse("");
    }

    private List<Use> uses(SlipReview review, Formats formats) {
        return review.allocations().stream()
                .map(use -> new Use(
                        use.allocation().invoiceNumber(),
                        formats.money(use.allocation().amount()),
                        outstanding(review, use, formats),
                        formats.money(use.otherPending()),
                        review.slip().status().open() && use.tooMuch()))
                .toList();
    }

    private List<Fact> given(Slip slip, Formats formats) {
        SlipFigures figures = slip.figures();
        List<Fact> given = new ArrayList<>(List.of(
                fact("transactionDate", formats.date(figures.transactionDate())),
                fact("company", figures.company()),
                fact("paymentMethod", figures.method().label()),
                fact("referenceNo", figures.referenceNo())));
        figures.settlement().shortPayment().ifPresent(why -> {
            given.add(fact("shortReason", request.text("short." + why.reason())));
            if (!why.note().isEmpty()) {
                given.add(fact("note", why.note()));
            }
        });
        slip.origin().enteredBy().ifPresent(name -> given.add(fact("enteredBy", name)));
        return given;
    }

    private Fact fact(String key, String value) {
        return new Fact(request.text("fact." + key), value);
    }

    private Decision decision(SlipReview review, Formats formats) {
        Slip slip = review.slip();
        return new Decision(
                review.standing().offers(SlipStep.REJECT),
                Addresses.slip(slip.code()),
                new Decision.Target(
                        Long.toString(slip.version()),
                        review.standing().shown().toString(),
                        OriginList.of(request).value()),
                new ApprovalForms(request, formats).of(review),
                new ApprovalReasonView(request).of(review, form.approvalReason(), problem("approve.note")),
                rejection(),
                hold(review));
    }

    private Rejection rejection() {
        List<Choice> reasons = Arrays.stream(RejectReason.values())
                .map(reason -> new Choice(
                        reason.name(),
                        request.text("reason." + reason),
                        form.reason().filter(reason::equals).isPresent()))
                .toList();
        return new Rejection(reasons, form.note(), problem("reason"), problem("reject.note"));
    }

    private Hold hold(SlipReview review) {
        Step step = Step.NONE;
        if (review.standing().offers(SlipStep.HOLD)) {
            step = Step.HOLD;
        } else if (review.standing().offers(SlipStep.RELEASE)) {
            step = Step.RELEASE;
        }
        return new Hold(
                step,
                form.question(),
                problem("hold.note"),
                request.field(SlipDecisions.REMINDER),
                problem("hold.reminder"));
    }

    private String problem(String field) {
        String key = fault.at(field);
        return key.isEmpty() ? "" : request.text(key);
    }
}
