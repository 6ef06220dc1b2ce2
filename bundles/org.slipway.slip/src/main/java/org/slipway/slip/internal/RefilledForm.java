// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slipway.api.invoice.AmountFormat;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
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
        AmountFormat amounts = new AmountFormat(locale);
        SlipFigures figures = slip.figures();
        return new SlipEntry(
                figures.transactionDate().toString(),
                figures.company(),
                figures.method().id().value(),
                figures.referenceNo(),
                amounts.typed(figures.amount()),
                settlement(slip, amounts));
    }

    /** All of the amount for the one invoice is said by saying nothing, so that the amount can be corrected alone. */
    private static SettlementEntry settlement(Slip slip, AmountFormat amounts) {
        Settlement settlement = slip.figures().settlement();
        boolean plain = settlement
                .allocatedTo(slip.origin().invoice())
                .filter(slip.figures().amount()::equals)
                .isPresent();
        Map<String, String> parts = plain
                ? Map.of()
                : settlement.allocations().stream()
                        .collect(Collectors.toMap(
                                allocation -> allocation.invoice().invoice(),
                                (Allocation allocation) -> amounts.typed(allocation.amount())));
        return new SettlementEntry(
                parts,
                settlement
                        .shortPayment()
                        .map(ShortPayment::reason)
                        .filter(reason -> reason != ShortReason.NOT_SAID)
                        .map(ShortReason::name)
                        .orElse(""),
                settlement.shortPayment().map(ShortPayment::note).orElse(""));
    }
}
