// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.SavedFilter;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.StatusSum;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.approval.web.internal.page.QueueListPage;
import org.slipway.approval.web.internal.page.QueueListPage.Above;
import org.slipway.approval.web.internal.page.QueueListPage.Box;
import org.slipway.approval.web.internal.page.QueueListPage.Kept;
import org.slipway.approval.web.internal.page.QueueListPage.Links;
import org.slipway.approval.web.internal.page.QueueListPage.Listing;
import org.slipway.approval.web.internal.page.QueueListPage.Marks;
import org.slipway.approval.web.internal.page.QueueListPage.Named;
import org.slipway.approval.web.internal.page.QueueListPage.Origin;
import org.slipway.approval.web.internal.page.QueueListPage.Pager;
import org.slipway.approval.web.internal.page.QueueListPage.Payment;
import org.slipway.approval.web.internal.page.QueueListPage.Row;
import org.slipway.approval.web.internal.page.QueueListPage.Several;
import org.slipway.approval.web.internal.page.QueueListPage.Sum;
import org.slipway.approval.web.internal.page.QueueListPage.Tab;
import org.slipway.approval.web.internal.page.SlipPage.Choice;
import org.slipway.web.Chip;
import org.slipway.web.Formats;

/** Writes what the page of a list shows. */
record QueueListView(StaffRequest request, FilterForm form, Selection selection) {

    /**
     * The slips chosen for rejection.
     *
     * @param problem why they were not rejected; empty if nothing is wrong
     */
    record Selection(SeveralForm form, String problem) {

        static final Selection NONE = new Selection(SeveralForm.BLANK, "");
    }

    QueueListPage page(List<StatusSum> sums, List<SavedFilter> saved, Optional<Listing> listing, Above above) {
        return new QueueListPage(
                request.frame(ListNames.label(form.view(), request.texts())),
                tabs(sums),
                sums.stream()
                        .filter(sum -> sum.slips() > 0 && form.view().statuses().contains(sum.status()))
                        .map(this::sum)
                        .toList(),
                new FilterView(request, form).panel(),
                new SavedView(form).panel(saved),
                listing,
                above);
    }

    private List<Tab> tabs(List<StatusSum> sums) {
        return Arrays.stream(QueueView.values())
                .map(view -> new Tab(
                        ListNames.label(view, request.texts()),
                        waiting(view, sums),
                        form.in(view),
                        view == form.view()))
                .toList();
    }

    private static String waiting(QueueView view, List<StatusSum> sums) {
        List<StatusSum> own = sums.stream()
                .filter(sum -> view.statuses().contains(sum.status()))
                .toList();
        int slips = own.stream()
                .mapToInt(sum -> Math.min(sum.slips(), StatusSum.MOST))
                .sum();
        boolean complete = own.stream().allMatch(StatusSum::complete);
        return slips == 0 ? "" : complete ? Integer.toString(slips) : slips + "+";
    }

    private Sum sum(StatusSum sum) {
        String count =
                request.text(sum.complete() ? "queue.count" : "queue.countMore", Math.min(sum.slips(), StatusSum.MOST));
        String amounts = sum.amounts().stream()
                .map(amount -> CurrencyFormats.of(
                                amount.getCurrencyUnit(), request.texts().language(), ZoneOffset.UTC)
                        .money(amount))
                .collect(Collectors.joining(" · "));
        QueueView view = ListNames.listing(sum.status());
        String url = Addresses.queue(view)
                + (view.statuses().size() > 1 ? "&" + FilterField.STATE.parameter() + "=" + sum.status() : "");
        return new Sum(ListNames.chip(sum.status(), request.texts()), url, count, amounts);
    }

    /** The slips found behind a place in the list; empty: from its start. */
    Listing listing(QueuePage page, Optional<SlipCode> after) {
        SupplierScope scope = request.staff().scope();
        List<QueueEntry> decidable = page.entries().stream()
                .filter(entry -> entry.target().isPresent())
                .toList();
        return new Listing(
                page.entries().stream().map(this::row).toList(),
                scope.every() || scope.suppliers().size() > 1,
                links(after),
                decidable.isEmpty() ? Optional.empty() : Optional.of(several(decidable, after)),
                pager(page, after.isPresent()));
    }

    private Links links(Optional<SlipCode> after) {
        boolean grows = form.view() == QueueView.TO_DECIDE && after.isEmpty();
        return new Links(form.export(), grows ? NewSlipsServlet.since(form.read()) : "", form.address());
    }

    private Several several(List<QueueEntry> decidable, Optional<SlipCode> after) {
        List<Kept> kept = SavedView.kept(form);
        after.ifPresent(code -> kept.add(new Kept("after", code.value())));
        Optional<RejectReason> chosen = selection.form().reason();
        return new Several(
                kept,
                decidable.stream().anyMatch(entry -> entry.checks() == CheckColour.GREEN),
                Arrays.stream(RejectReason.values())
                        .map(reason -> new Choice(
                                reason.name(),
                                request.text("reason." + reason),
                                chosen.filter(reason::equals).isPresent()))
                        .toList(),
                selection.form().note(),
                selection.problem());
    }

    private Pager pager(QueuePage page, boolean later) {
        String list = form.address();
        String next = page.next().map(last -> list + "&after=" + last).orElse("");
        String unfinished = page.unfinished() ? request.text("queue.unfinished", SlipQueue.MOST_EXAMINED) : "";
        return new Pager(later ? list : "", next, unfinished, DamagedNotices.of(request, page.damaged()));
    }

    private Row row(QueueEntry entry) {
        Slip slip = entry.slip();
        Money amount = slip.figures().amount();
        Formats formats = formats(slip);
        Origin origin = new Origin(
                request.supplierName(slip.ref().supplier()),
                slip.origin().customer().name(),
                slip.origin().invoiceNumber(),
                formats.time(slip.origin().submitted()));
        Payment payment =
                new Payment(slip.figures().method().label(), slip.figures().referenceNo(), formats.money(amount));
        return new Row(
                new Named(
                        slip.code().value(),
                        new OriginList(form.view(), form.typed()).slip(slip.code()),
                        NewSlipsServlet.shown(slip)),
                box(entry),
                origin,
                payment,
                marks(entry));
    }

    private Box box(QueueEntry entry) {
        return entry.target()
                .map(target -> new Box(
                        SeveralForm.value(target), selection.form().codes().contains(target.slip())))
                .orElse(Box.NONE);
    }

    private Marks marks(QueueEntry entry) {
        String level = entry.checks().name().toLowerCase(Locale.ROOT);
        return new Marks(
                state(entry),
                level,
                ChecksView.chip(entry.checks(), request),
                new AttentionView(request, form.read()).lines(entry.attention()));
    }

    private Chip state(QueueEntry entry) {
        if (entry.slip().state() instanceof SlipState.OnHold held
                && held.due(request.today(entry.slip().ref().supplier()))) {
            return new Chip(request.text("reminder.due.heading"), "chip chip-bad");
        }
        return entry.doubtful()
                ? new Chip(request.text("work.inDoubt"), "chip chip-bad")
                : ListNames.chip(entry.slip().status(), request.texts());
    }

    private Formats formats(Slip slip) {
        return CurrencyFormats.of(
                slip.figures().amount().getCurrencyUnit(),
                request.texts().language(),
                request.zone(slip.ref().supplier()));
    }
}
