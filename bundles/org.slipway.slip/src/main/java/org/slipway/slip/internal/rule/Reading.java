// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipFigures;

/**
 * A slip form as far as it could be read.
 *
 * @param entry tidied: nothing around the texts, plain spaces in them
 * @param settlement the rows that say what the payment is used for
 * @param reason why less is paid than is due
 */
record Reading(
        SlipEntry entry,
        Circumstances given,
        Optional<LocalDate> date,
        Optional<PaymentMethod> method,
        AmountReading amount,
        SettlementReading settlement,
        ShortReading reason) {

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    static Reading of(SlipEntry typed, Circumstances given) {
        SlipEntry entry = new SlipEntry(
                Typed.tidy(typed.transactionDate()),
                Typed.tidy(typed.company()),
                Typed.tidy(typed.paymentMethod()),
                Reference.tidy(typed.referenceNo()),
                Typed.tidy(typed.amount()),
                typed.settlement());
        AmountReader reader = new AmountReader(
                given.invoice().totals().outstanding().getCurrencyUnit(),
                given.supplier().locality().locale());
        return new Reading(
                entry,
                given,
                date(entry.transactionDate()),
                given.methods().stream()
                        .filter(method -> method.id().value().equals(entry.paymentMethod()))
                        .findFirst(),
                reader.read(entry.amount()),
                SettlementReading.of(entry.settlement(), given.receivables(), reader),
                ShortReading.of(entry.settlement()));
    }

    static Optional<LocalDate> date(String text) {
        if (!ISO_DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Money> money() {
        return amount instanceof AmountReading.Read read ? Optional.of(read.amount()) : Optional.empty();
    }

    /** What is claimed; only where no rule refused. */
    SlipFigures figures() {
        Money paid = money().orElseThrow();
        return new SlipFigures(
                date.orElseThrow(),
                entry.company(),
                method.orElseThrow(),
                entry.referenceNo(),
                paid,
                settlement.settlement(paid, reason));
    }
}
