// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Finds a receiving account that was set up a short time ago: the money may have gone to somebody else's. */
@Component
public final class NewAccountCheck implements SlipCheck {

    @Override
    public String name() {
        return "new-account";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        int days = facts.thresholds().newAccountDays();
        Optional<LocalDate> since = facts.history()
                .accountSince()
                .map(at -> at.atZone(facts.books().zone()).toLocalDate());
        Said said = new Said()
                .by("account", facts.slip().figures().method().account().id())
                .by("newAccountDays", days);
        since.ifPresent(day -> said.by("since", day));
        return since.filter(facts.day().minusDays(days)::isBefore).isPresent()
                ? said.amber("ACCOUNT_NEW", since.get())
                : said.green("ACCOUNT_KNOWN");
    }
}
