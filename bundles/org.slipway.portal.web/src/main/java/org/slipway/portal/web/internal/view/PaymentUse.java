// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.SlipField;

/**
 * What the form says of the amount and of its use.
 *
 * @param rows the open invoices that one payment may pay; empty if there is only the invoice of the visit
 * @param presets amounts that the customer is likely to pay
 * @param open whether the rows are unfolded
 * @param openReason whether the reason for paying less is unfolded
 */
public record PaymentUse(
        PortalRequest visitor, List<Row> rows, List<Preset> presets, boolean open, boolean openReason) {

    /**
     * An open invoice.
     *
     * @param field the name of its field
     * @param owes what is left to pay, in words
     * @param units what is left to pay, in the currency's smallest unit
     * @param amount as typed
     * @param problem what is wrong with it, or empty
     */
    public record Row(String field, String title, String owes, long units, String amount, String problem) {}

    /**
     * An amount to choose.
     *
     * @param amount as one would type it; empty for one that the customer types
     * @param spread whether it is for all the rows
     */
    public record Preset(String label, String amount, boolean spread) {}

    static PaymentUse of(
            PortalRequest visitor, List<OpenInvoice> open, SettlementEntry entry, List<FieldProblem> problems) {
        List<Row> rows = open.size() < 2
                ? List.of()
                : open.stream()
                        .map(other -> row(visitor, other, entry, problems))
                        .toList();
        boolean typed = entry.amounts().values().stream().anyMatch(text -> !text.isBlank())
                || has(problems, SlipField.ALLOCATION);
        boolean reasoned = !entry.shortReason().isEmpty()
                || !entry.note().isEmpty()
                || has(problems, SlipField.SHORT_REASON)
                || has(problems, SlipField.NOTE);
        return new PaymentUse(visitor, rows, presets(visitor, open), typed, reasoned);
    }

    private static Row row(
            PortalRequest visitor, OpenInvoice open, SettlementEntry entry, List<FieldProblem> problems) {
        String id = open.invoice().ref().invoice();
        Money owed = open.stillToPay();
        return new Row(
                SlipField.ALLOCATION.wireName() + "." + id,
                open.invoice().header().number(),
                visitor.texts()
                        .get(
                                "use.owes",
                                visitor.formats().money(owed),
                                visitor.formats().date(open.invoice().header().due())),
                owed.getAmountMinorLong(),
                entry.amounts().getOrDefault(id, ""),
                problems.stream()
                        .filter(problem -> problem.field() == SlipField.ALLOCATION
                                && problem.row().equals(id))
                        .map(FieldProblem::explanation)
                        .findFirst()
                        .orElse(""));
    }

    private static List<Preset> presets(PortalRequest visitor, List<OpenInvoice> open) {
        Money due = visitor.view().stillToPay();
        List<Preset> presets = new ArrayList<>();
        if (due.isPositive()) {
            presets.add(preset(visitor, "amount.due", due, false));
        }
        if (open.size() > 1 && visitor.view().pendingKnown()) {
            Money all = Money.total(open.stream().map(OpenInvoice::stillToPay).toList());
            if (all.isGreaterThan(due)) {
                presets.add(preset(visitor, "amount.all", all, true));
            }
        }
        presets.add(new Preset(visitor.texts().get("amount.other"), "", false));
        return presets;
    }

    private static Preset preset(PortalRequest visitor, String key, Money amount, boolean spread) {
        String label = visitor.texts().get(key, visitor.formats().money(amount));
        return new Preset(label, visitor.formats().amount(amount), spread);
    }

    private static boolean has(List<FieldProblem> problems, SlipField field) {
        return problems.stream().anyMatch(problem -> problem.field() == field);
    }

    /** What is left to pay, and what is pending already, in a sentence or two. */
    public String hint() {
        Money due = visitor.view().stillToPay();
        if (!visitor.view().pendingKnown()) {
            return visitor.texts().get("amount.hint.unknown");
        }
        Money pending = visitor.view().pending();
        if (pending.isZero()) {
            return visitor.texts().get("amount.hint", visitor.formats().money(due));
        }
        String waits = visitor.formats().money(pending);
        return due.isZero()
                ? visitor.texts().get("amount.hint.none", waits)
                : visitor.texts().get("amount.hint.pending", visitor.formats().money(due), waits);
    }

    /** The reasons to choose from. */
    public List<ShortReason> reasons() {
        return Stream.of(ShortReason.values())
                .filter(reason -> reason != ShortReason.NOT_SAID)
                .toList();
    }

    /** What is left to pay, in the currency's smallest unit. */
    public long owedUnits() {
        return visitor.view().stillToPay().getAmountMinorLong();
    }

    /** How many decimals the currency has. */
    public int decimals() {
        return visitor.view().stillToPay().getCurrencyUnit().getDecimalPlaces();
    }

    public String decimalSign() {
        return String.valueOf(symbols().getDecimalSeparator());
    }

    public String groupSign() {
        return String.valueOf(symbols().getGroupingSeparator());
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(
                visitor.view().supplier().locality().locale());
    }
}
