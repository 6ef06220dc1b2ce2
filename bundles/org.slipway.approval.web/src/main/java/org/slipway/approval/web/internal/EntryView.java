// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.slipway.api.slip.SlipField.AMOUNT;
import static org.slipway.api.slip.SlipField.COMPANY;
import static org.slipway.api.slip.SlipField.NOTE;
import static org.slipway.api.slip.SlipField.PAYMENT_METHOD;
import static org.slipway.api.slip.SlipField.REFERENCE_NO;
import static org.slipway.api.slip.SlipField.REMARK;
import static org.slipway.api.slip.SlipField.SHORT_REASON;
import static org.slipway.api.slip.SlipField.TRANSACTION_DATE;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.approval.web.internal.page.BookInput;
import org.slipway.approval.web.internal.page.BookInput.Choice;
import org.slipway.approval.web.internal.page.BookInput.Control;
import org.slipway.approval.web.internal.page.BookInput.Words;
import org.slipway.approval.web.internal.page.EntryPage;
import org.slipway.approval.web.internal.page.EntrySearchPage;
import org.slipway.approval.web.internal.pages.JteentrysearchGenerated;
import org.slipway.web.Formats;

/** Makes the pages on which a slip is entered. */
final class EntryView {

    /** More than any field may have: what is too long comes back with a word about it, and whole. */
    private static final int LONGEST = 2_000;

    private final StaffRequest request;
    private final InvoiceView view;
    private final EntryProblems problems;

    EntryView(StaffRequest request, InvoiceView view, long maxBytes) {
        this.request = request;
        this.view = view;
        this.problems = new EntryProblems(request, request.formats(view.supplier()), maxBytes);
    }

    /** What stands in the form, under which key, and what is wrong with it. */
    record Typed(EntryForm form, SubmissionKey key, List<SlipRefusal> refusals) {}

    /** Answers with the form that looks for an invoice; with what was found where that is more than one. */
    static void search(StaffRequest request, String number, List<InvoiceSummary> found) throws IOException {
        String problem = number.isEmpty() || !found.isEmpty() ? "" : request.text("links.unknown");
        List<EntrySearchPage.Found> links = found.stream()
                .map(invoice -> new EntrySearchPage.Found(
                        request.text(
                                "enter.found",
                                invoice.header().number(),
                                invoice.header().customer().name(),
                                request.supplierName(invoice.ref().supplier())),
                        address(invoice.ref())))
                .toList();
        request.page(
                HttpServletResponse.SC_OK,
                JteentrysearchGenerated::render,
                new EntrySearchPage(request.frame(request.text("enter.title")), number, problem, links));
    }

    private static String address(InvoiceRef invoice) {
        return Addresses.ENTER + "?" + EntryForm.SUPPLIER + "="
                + encoded(invoice.supplier().value()) + "&" + EntryForm.INVOICE + "=" + encoded(invoice.invoice());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    EntryPage of(Typed typed, List<PaymentMethod> methods) {
        Invoice invoice = view.invoice();
        EntryPage.Hidden hidden = new EntryPage.Hidden(
                invoice.ref().supplier().value(),
                invoice.ref().invoice(),
                typed.key().value());
        return new EntryPage(
                request.frame(request.text("enter.title")),
                summary(invoice),
                hidden,
                inputs(typed, methods),
                file(typed),
                problems.all(typed.refusals()));
    }

    private String summary(Invoice invoice) {
        Formats formats = request.formats(view.supplier());
        return request.text(
                "enter.summary",
                invoice.header().number(),
                invoice.header().customer().name(),
                formats.money(invoice.totals().outstanding()),
                view.pendingKnown() ? formats.money(view.pending()) : request.text("damaged.pending"),
                view.supplier().name());
    }

    private EntryPage.File file(Typed typed) {
        return new EntryPage.File(
                request.text("enter.attachment.hint", problems.megabytes()),
                problems.at(SlipField.ATTACHMENT, typed.refusals()),
                problems.maxBytes(),
                request.text("enter.problem.TOO_LARGE", problems.megabytes()));
    }

    private List<BookInput> inputs(Typed typed, List<PaymentMethod> methods) {
        SlipEntry entry = typed.form().entry();
        List<BookInput> inputs = new ArrayList<>();
        inputs.add(input(typed, TRANSACTION_DATE, entry.transactionDate(), List.of()));
        inputs.add(input(typed, PAYMENT_METHOD, entry.paymentMethod(), methods(methods)));
        inputs.add(input(typed, AMOUNT, entry.amount(), List.of()));
        inputs.add(input(typed, REFERENCE_NO, entry.referenceNo(), List.of()));
        inputs.add(input(typed, COMPANY, entry.company(), List.of()));
        inputs.add(input(typed, SHORT_REASON, entry.settlement().shortReason(), reasons()));
        inputs.add(input(typed, NOTE, entry.settlement().note(), List.of()));
        inputs.add(input(typed, REMARK, typed.form().remark(), List.of()));
        return inputs;
    }

    private List<Choice> methods(List<PaymentMethod> methods) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", request.text("enter.choose"))));
        methods.forEach(method -> choices.add(new Choice(method.id().value(), method.label())));
        return choices;
    }

    private List<Choice> reasons() {
        Stream<Choice> reasons = Arrays.stream(ShortReason.values())
                .filter(reason -> reason != ShortReason.NOT_SAID)
                .map(reason -> new Choice(reason.name(), request.text("short." + reason)));
        return Stream.concat(Stream.of(new Choice("", request.text("enter.choose"))), reasons)
                .toList();
    }

    private BookInput input(Typed typed, SlipField field, String value, List<Choice> choices) {
        String type = field == TRANSACTION_DATE ? "date" : "text";
        boolean needed = field != NOTE && field != REMARK && field != SHORT_REASON;
        return new BookInput(
                field.wireName(),
                new Words(
                        request.text("enter." + field.wireName()), request.text("enter." + field.wireName() + ".hint")),
                new Control(type, LONGEST, needed, choices, false),
                value,
                problems.at(field, typed.refusals()));
    }
}
