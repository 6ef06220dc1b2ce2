// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipFigures;

/** Writes a slip back into the texts of the form that it came from. */
final class RefilledForm {

    private RefilledForm() {}

    /**
     * The texts as they would be typed.
     *
     * @param locale whose decimal separator the amounts have
     */
    static SlipEntry of(Slip slip, Locale locale) {
        SlipFigures figures = slip.figures();
        return new SlipEntry(
                figures.transactionDate().toString(),
                figures.company(),
                figures.method().id().value(),
                figures.referenceNo(),
                text(figures.amount(), locale),
                settlement(slip, locale));
    }

    /** All of the amount for the one invoice is said by saying nothing, so that the amount can be corrected alone. */
    private static SettlementEntry settlement(Slip slip, Locale locale) {
        Settlement settlement = slip.figures().settlement();
        boolean plain = settlement
                .allocatedTo(slip.origin().invoice())
                .filter(slip.figures().amount()::equals)
                .isPresent();
        Map<String, String> amounts = plain
                ? Map.of()
                : settlement.allocations().stream()
                        .collect(Collectors.toMap(
                                allocation -> allocation.invoice().invoice(),
                                (Allocation allocation) -> text(allocation.amount(), locale)));
        return new SettlementEntry(
                amounts,
                settlement.shortPayment().map(why -> why.reason().name()).orElse(""),
                settlement.shortPayment().map(ShortPayment::note).orElse(""));
    }

    private static String text(Money amount, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(amount.getScale());
        format.setMaximumFractionDigits(amount.getScale());
        return format.format(amount.getAmount());
    }
}
