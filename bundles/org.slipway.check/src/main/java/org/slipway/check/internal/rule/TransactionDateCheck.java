// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.api.slip.PaymentDays;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Looks at when the payment was made: in the future, before the invoice, or long ago. */
@Component
public final class TransactionDateCheck implements SlipCheck {

    @Override
    public String name() {
        return "transaction-date";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        LocalDate paid = facts.slip().figures().transactionDate();
        LocalDate submitted = facts.day();
        int oldDays = facts.thresholds().oldDays();
        Optional<LocalDate> issued = issued(facts);
        Said said = new Said().by("paid", paid).by("submitted", submitted).by("oldDays", oldDays);
        issued.ifPresent(day -> said.by("invoice", day));
        if (paid.isAfter(submitted)) {
            return paid.isAfter(begun(facts)) ? said.red("DATE_IN_FUTURE", paid) : said.amber("DATE_AHEAD", paid);
        }
        if (issued.filter(paid::isBefore).isPresent()) {
            return said.amber("DATE_BEFORE_INVOICE", paid, issued.get());
        }
        return paid.isBefore(submitted.minusDays(oldDays))
                ? said.amber("DATE_OLD", paid, Integer.toString(oldDays))
                : said.green("DATE_FITS", paid);
    }

    /** The last day that had begun somewhere on earth: a customer in Auckland is half a day ahead of Manila. */
    private static LocalDate begun(SlipFacts facts) {
        return PaymentDays.latest(facts.slip().origin().submitted());
    }

    /** The youngest invoice that it pays. */
    private static Optional<LocalDate> issued(SlipFacts facts) {
        return facts.books().invoices().values().stream()
                .map(invoice -> invoice.header().issued())
                .max(Comparator.naturalOrder());
    }
}
