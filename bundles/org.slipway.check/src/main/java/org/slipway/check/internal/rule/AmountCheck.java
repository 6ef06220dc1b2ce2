// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import org.joda.money.Money;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.Allocation;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Compares what the slip allocates with what the invoices owe, and with what other open slips will pay of them. */
@Component
public final class AmountCheck implements SlipCheck {

    @Override
    public String name() {
        return "amount";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        CheckResult found = new Said().green("AMOUNT_FITS");
        for (Allocation allocation : facts.slip().figures().settlement().allocations()) {
            CheckResult one = one(facts, allocation);
            if (one.level().compareTo(found.level()) > 0 || found.inputs().isEmpty()) {
                found = one;
            }
        }
        return found;
    }

    private static CheckResult one(SlipFacts facts, Allocation allocation) {
        Said said = new Said().by("invoice", allocation.invoiceNumber()).by("allocated", allocation.amount());
        Invoice invoice = facts.books().invoices().get(allocation.invoice());
        if (invoice == null) {
            return said.amber("AMOUNT_UNKNOWN", allocation.invoiceNumber());
        }
        Money owed = invoice.totals().outstanding();
        Money pending = facts.books()
                .otherPending()
                .getOrDefault(
                        allocation.invoice(), Money.zero(allocation.amount().getCurrencyUnit()));
        said.by("outstanding", owed).by("otherPending", pending);
        if (!owed.isSameCurrency(allocation.amount())) {
            return said.red("AMOUNT_CURRENCY", allocation.invoiceNumber());
        }
        if (allocation.exceeds(owed)) {
            return said.red("AMOUNT_OVER", allocation.invoiceNumber(), owed);
        }
        return allocation.amount().plus(pending).isGreaterThan(owed)
                ? said.amber("AMOUNT_OVER_WITH_OTHERS", allocation.invoiceNumber(), owed, pending)
                : said.green("AMOUNT_FITS");
    }
}
