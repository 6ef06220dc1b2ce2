// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;

/**
 * The rows of the form that say what a payment is used for. Rows that are empty or zero say nothing; where none says
 * anything, all goes to the invoice that the portal link opened.
 */
final class SettlementReading {

    private final Receivables given;
    private final AmountReader reader;
    private final Map<OpenInvoice, Money> rows = new LinkedHashMap<>();
    private final List<SlipRefusal> refusals = new ArrayList<>();

    private SettlementReading(Receivables given, AmountReader reader) {
        this.given = given;
        this.reader = reader;
    }

    static SettlementReading of(SettlementEntry entry, Receivables given, AmountReader reader) {
        SettlementReading reading = new SettlementReading(given, reader);
        for (OpenInvoice open : given.open()) {
            String typed =
                    Typed.tidy(entry.amounts().getOrDefault(open.invoice().ref().invoice(), ""));
            if (!typed.isEmpty()) {
                reading.row(open, typed);
            }
        }
        boolean strange = entry.amounts().entrySet().stream()
                .anyMatch(row ->
                        !row.getValue().isBlank() && given.find(row.getKey()).isEmpty());
        if (strange) {
            reading.refusals.add(new SlipRefusal(SlipField.ALLOCATION, SlipProblem.NOT_OPEN));
        }
        return reading;
    }

    private void row(OpenInvoice open, String typed) {
        AmountReading reading = reader.read(typed);
        if (reading instanceof AmountReading.Read read) {
            row(open, read.amount());
        } else {
            reading.refusal(SlipField.ALLOCATION, open.invoice().ref().invoice(), currency(open))
                    .ifPresent(refusals::add);
        }
    }

    private void row(OpenInvoice open, Money amount) {
        Money owed = open.invoice().totals().outstanding();
        if (amount.isNegative()) {
            refuse(open, SlipProblem.NOT_POSITIVE, List.of());
        } else if (amount.isGreaterThan(owed)) {
            refuse(open, SlipProblem.OVER_ALLOCATED, List.of(owed));
        } else if (amount.isPositive()) {
            rows.put(open, amount);
        }
    }

    private void refuse(OpenInvoice open, SlipProblem problem, List<Object> arguments) {
        refusals.add(new SlipRefusal(SlipField.ALLOCATION, open.invoice().ref().invoice(), problem, arguments));
    }

    /** Whether a row says something, if only something wrong. */
    boolean typed() {
        return !rows.isEmpty() || !refusals.isEmpty();
    }

    /**
     * What is wrong with the rows.
     *
     * @param paid empty if the amount itself is wrong; the rows are not compared with it then
     */
    List<SlipRefusal> refusals(Optional<Money> paid) {
        if (!refusals.isEmpty() || rows.isEmpty() || paid.isEmpty()) {
            return refusals;
        }
        Money sum = Money.total(rows.values());
        if (sum.isGreaterThan(paid.get())) {
            return List.of(new SlipRefusal(SlipField.ALLOCATION, SlipProblem.SUM_OVER_AMOUNT, List.of(sum)));
        }
        boolean surplus = sum.isLessThan(paid.get());
        List<OpenInvoice> inPart = given.free() ? List.of() : inPart();
        if (surplus && (!given.overpayment() || !inPart.isEmpty())) {
            Money rest = paid.get().minus(sum);
            return List.of(new SlipRefusal(SlipField.ALLOCATION, SlipProblem.NOT_ALLOCATED, List.of(rest)));
        }
        return inPart.stream().skip(1).map(SettlementReading::oneInPart).toList();
    }

    private List<OpenInvoice> inPart() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().isLessThan(row.getKey().stillToPay()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static SlipRefusal oneInPart(OpenInvoice open) {
        return new SlipRefusal(
                SlipField.ALLOCATION,
                open.invoice().ref().invoice(),
                SlipProblem.ONE_IN_PART,
                List.of(open.stillToPay()));
    }

    /**
     * What the payment is used for; only where nothing is wrong.
     *
     * @param reason why less is paid than is due, if it is
     */
    Settlement settlement(Money paid, ShortReading reason) {
        Map<OpenInvoice, Money> uses = rows.isEmpty() ? Map.of(given.ownInvoice(), capped(paid)) : rows;
        boolean isShort = uses.entrySet().stream()
                .anyMatch(use -> use.getValue().isLessThan(use.getKey().stillToPay()));
        return new Settlement(
                uses.entrySet().stream()
                        .map(use -> new Allocation(
                                use.getKey().invoice().ref(),
                                use.getKey().invoice().header().number(),
                                use.getValue()))
                        .sorted(Comparator.comparing(
                                allocation -> !allocation.invoice().equals(given.own())))
                        .toList(),
                isShort ? Optional.of(reason.shortPayment()) : Optional.empty());
    }

    private Money capped(Money paid) {
        Money owed = given.ownInvoice().invoice().totals().outstanding();
        return paid.isGreaterThan(owed) ? owed : paid;
    }

    private static CurrencyUnit currency(OpenInvoice open) {
        return open.invoice().totals().outstanding().getCurrencyUnit();
    }
}
