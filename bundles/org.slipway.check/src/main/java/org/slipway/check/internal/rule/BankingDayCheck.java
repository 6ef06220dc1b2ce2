// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.api.method.MethodKind;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Finds a PESONet transfer at a weekend: it moves on banking days only. */
@Component
public final class BankingDayCheck implements SlipCheck {

    @Override
    public String name() {
        return "banking-day";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        LocalDate paid = facts.slip().figures().transactionDate();
        MethodKind kind = facts.slip().figures().method().kind();
        boolean weekend = paid.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        Said said = new Said().by("kind", kind).by("paid", paid).by("day", paid.getDayOfWeek());
        return kind == MethodKind.PESONET && weekend
                ? said.amber("PESONET_ON_WEEKEND", paid)
                : said.green("BANKING_DAY_FITS");
    }
}
