// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.util.Optional;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.api.slip.SlipFigures;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Finds an amount that no single transfer of its kind carries: InstaPay takes 50,000 pesos at most. */
@Component
public final class TransferLimitCheck implements SlipCheck {

    @Override
    public String name() {
        return "transfer-limit";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        SlipFigures figures = facts.slip().figures();
        Optional<Money> limit =
                figures.method().kind().transferLimit(figures.amount().getCurrencyUnit());
        Said said = new Said().by("kind", figures.method().kind()).by("amount", figures.amount());
        limit.ifPresent(most -> said.by("limit", most));
        return limit.filter(figures.amount()::isGreaterThan).isPresent()
                ? said.red("LIMIT_EXCEEDED", figures.method().label(), limit.get())
                : said.green("LIMIT_KEPT");
    }
}
