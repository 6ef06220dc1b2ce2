// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.AmountFormat;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipFigures;

/** Writes a slip back into the texts of the form that it came from, with no more than is left to pay by now. */
final class RefilledForm {

    private final Slip slip;
    private final AmountFormat amounts;
    private final Map<InvoiceRef, Money> parts;
    private final Money amount;

    private RefilledForm(Slip slip, FormInvoices now) {
        this.slip = slip;
        this.amounts = new AmountFormat(now.view().supplier().locality().locale());
        this.parts = parts(slip.figures().settlement(), now.open());
        this.amount = amount(slip.figures(), parts);
    }

    /**
     * The texts as they would be typed.
     *
     * @param now the invoices that can be paid, with what is pending of each; amounts are written as their supplier's place does
     */
    static SlipEntry of(Slip slip, FormInvoices now) {
        return new RefilledForm(slip, now).entry();
    }

    /** Of each invoice at most what is left of it; what is paid by now, or can't be paid here, is not among them. */
    private static Map<InvoiceRef, Money> parts(Settlement settlement, List<OpenInvoice> open) {
        Map<InvoiceRef, Money> left =
                open.stream().collect(Collectors.toMap(one -> one.invoice().ref(), OpenInvoice::stillToPay));
        Map<InvoiceRef, Money> parts = new LinkedHashMap<>();
        for (Allocation part : settlement.allocations()) {
            Money most =
                    left.getOrDefault(part.invoice(), Money.zero(part.amount().getCurrencyUnit()));
            if (most.isPositive()) {
                parts.put(part.invoice(), part.exceeds(most) ? most : part.amount());
            }
        }
        return parts;
    }

    /** All that was paid, as long as each part of it is still to pay. */
    private static Money amount(SlipFigures figures, Map<InvoiceRef, Money> parts) {
        Money used = parts.values().stream().reduce(Money.zero(figures.amount().getCurrencyUnit()), Money::plus);
        return used.equals(figures.settlement().allocated()) ? figures.amount() : used;
    }

    private SlipEntry entry() {
        SlipFigures figures = slip.figures();
        return new SlipEntry(
                figures.transactionDate().toString(),
                figures.company(),
                figures.method().id().value(),
                figures.referenceNo(),
                amount.isZero() ? "" : amounts.typed(amount),
                settlement());
    }

    private SettlementEntry settlement() {
        Settlement settlement = slip.figures().settlement();
        return new SettlementEntry(
                rows(),
                settlement
                        .shortPayment()
                        .map(ShortPayment::reason)
                        .filter(reason -> reason != ShortReason.NOT_SAID)
                        .map(ShortReason::name)
                        .orElse(""),
                settlement.shortPayment().map(ShortPayment::note).orElse(""));
    }

    /** All of the amount for the one invoice is said by saying nothing, so that the amount can be corrected alone. */
    private Map<String, String> rows() {
        if (amount.equals(parts.get(slip.origin().invoice()))) {
            return Map.of();
        }
        return parts.entrySet().stream()
                .collect(Collectors.toMap(part -> part.getKey().invoice(), part -> amounts.typed(part.getValue())));
    }
}
