// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Looks at how the customer behaves: many slips in a day, or the first one ever in the middle of the night. */
@Component
public final class VelocityCheck implements SlipCheck {

    @Override
    public String name() {
        return "velocity";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        int slips = facts.history().slipsInADay();
        int many = facts.thresholds().slipsInADay();
        LocalTime time = facts.submitted().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean known = facts.history().paidBefore();
        Said said = new Said()
                .by("slipsInADay", slips)
                .by("many", many)
                .by("time", time)
                .by("paidBefore", known);
        if (slips >= many) {
            return said.amber("VELOCITY_MANY", Integer.toString(slips));
        }
        if (facts.thresholds().night().covers(time)) {
            return known
                    ? said.amber("VELOCITY_NIGHT", time.toString())
                    : said.amber("VELOCITY_NEW_AT_NIGHT", time.toString());
        }
        return known ? said.green("VELOCITY_USUAL") : said.green("VELOCITY_NEW");
    }
}
