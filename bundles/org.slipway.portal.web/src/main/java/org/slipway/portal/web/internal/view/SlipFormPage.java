// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slipway.api.invoice.AmountFormat;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;

/**
 * The form of a payment slip, with what was typed and what is wrong with it.
 *
 * @param use what the form says of the amount and of its use
 * @param methods the supplier's payment methods to choose from
 * @param showing why it is shown
 * @param problems what is wrong, in the order of the fields; empty at first
 * @param earlier why the slip that it is to replace was rejected
 */
public record SlipFormPage(
        Shell shell,
        SlipEntry entry,
        PaymentUse use,
        List<PaymentMethod> methods,
        Accounts accounts,
        Secrets secrets,
        Showing showing,
        List<FieldProblem> problems,
        SlipPage.Word earlier) {

    /** Why the form is shown. */
    public enum Showing {
        /** For the first time, to be filled in. */
        FIRST,
        /** As it was just sent, to be corrected; browsers give no file back. */
        AGAIN,
        /** As it was typed before the session ended. */
        KEPT
    }

    /**
     * What the form carries unseen, and the limit that it states.
     *
     * @param replaces the code of the rejected slip that this form is to stand for, or empty
     * @param maxBytes of the attachment
     */
    public record Secrets(String formToken, String submissionKey, String replaces, long maxBytes) {}

    public static SlipFormPage of(
            PortalRequest visitor, SlipEntry entry, Choices choices, List<FieldProblem> problems) {
        var back = new Shell.Back("/portal/pay", visitor.texts().get("back.pay"));
        Shell shell = Shell.of(visitor, visitor.texts().get("slip.form.title"), back);
        PaymentUse use = PaymentUse.of(visitor, choices.open(), entry.settlement(), problems);
        SlipPage.Word earlier = choices.occasion()
                .replaced()
                .map(slip -> SupplierWord.rejection(visitor, slip, lowered(visitor, slip, entry, choices.occasion())))
                .orElse(SlipPage.Word.NONE);
        return new SlipFormPage(
                shell,
                entry,
                use,
                choices.methods(),
                choices.accounts(),
                choices.secrets(),
                choices.occasion().showing(),
                problems,
                earlier);
    }

    /** That the amount is not the one that was rejected, since less is left to pay; empty where it is, or was typed since. */
    private static String lowered(PortalRequest visitor, Slip slip, SlipEntry entry, Occasion occasion) {
        Locale place = visitor.view().supplier().locality().locale();
        String rejected = new AmountFormat(place).typed(slip.figures().amount());
        boolean same = entry.amount().isEmpty() || entry.amount().equals(rejected);
        return same || occasion.showing() != Showing.FIRST
                ? ""
                : visitor.texts()
                        .get(
                                "slip.again.lowered",
                                visitor.formats().money(slip.figures().amount()));
    }

    /**
     * Why the form is shown.
     *
     * @param replaced the slip that it is to replace
     */
    public record Occasion(Showing showing, Optional<Slip> replaced) {}

    /** What a form needs beside what is typed into it. */
    public record Choices(
            List<PaymentMethod> methods,
            Accounts accounts,
            List<OpenInvoice> open,
            Secrets secrets,
            Occasion occasion) {}

    /** The form as it is shown first: company and amount are filled in. */
    public static SlipEntry blank(PortalRequest visitor) {
        var view = visitor.view();
        String amount = view.stillToPay().isZero() ? "" : visitor.formats().amount(view.stillToPay());
        return new SlipEntry("", view.invoice().header().customer().name(), "", "", amount);
    }

    /** What was typed, with rows that say what the payment is used for. */
    public static SlipEntry spread(PortalRequest visitor, SlipEntry entry, List<Allocation> allocations) {
        Map<String, String> rows = allocations.stream()
                .collect(Collectors.toMap(
                        allocation -> allocation.invoice().invoice(),
                        allocation -> visitor.formats().amount(allocation.amount())));
        SettlementEntry settlement = new SettlementEntry(
                rows, entry.settlement().shortReason(), entry.settlement().note());
        return new SlipEntry(
                entry.transactionDate(),
                entry.company(),
                entry.paymentMethod(),
                entry.referenceNo(),
                entry.amount(),
                settlement);
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable String problem(SlipField field) {
        return problems.stream()
                .filter(problem -> problem.field() == field)
                .map(FieldProblem::explanation)
                .findFirst()
                .orElse(null);
    }

    public boolean invalid(SlipField field) {
        return problem(field) != null;
    }

    /** The attribute {@code aria-invalid}; null where there is none. */
    public @Nullable String ariaInvalid(SlipField field) {
        return invalid(field) ? "true" : null;
    }

    /** Whether what was typed before the session ended is here again. */
    public boolean kept() {
        return showing == Showing.KEPT;
    }

    /** Whether a file that was chosen before has to be chosen once more. */
    public boolean fileAgain() {
        return showing != Showing.FIRST && !invalid(SlipField.ATTACHMENT);
    }

    /** The attribute {@code aria-describedby}; null where there is none. */
    public @Nullable String describedBy(SlipField field) {
        String hint = switch (field) {
            case AMOUNT -> "amount-hint";
            case ATTACHMENT -> fileAgain() ? "attachment-hint attachment-again" : "attachment-hint";
            default -> null;
        };
        if (!invalid(field)) {
            return hint;
        }
        String error = field.wireName() + "-error";
        return hint == null ? error : hint + " " + error;
    }

    /** The latest date that the picker offers. */
    public String latestDay() {
        return shell.visitor().view().latestPayment().toString();
    }

    /** The limit of the attachment. */
    public String maxMegabytes() {
        return FieldProblem.megabytes(shell.visitor(), secrets.maxBytes());
    }

    public String currency() {
        return shell.visitor()
                .view()
                .invoice()
                .totals()
                .outstanding()
                .getCurrencyUnit()
                .getCode();
    }
}
