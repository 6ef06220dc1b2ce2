// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Asks all checks about one slip. One that fails says so, and keeps no other from being heard. */
record CheckRound(List<SlipCheck> checks) {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRound.class);

    /** By its name the first one of each. */
    List<NamedResult> about(SlipFacts facts) {
        Set<String> heard = new HashSet<>();
        return checks.stream()
                .filter(check -> heard.add(check.name()))
                .map(check -> named(check, facts))
                .toList();
    }

    private static NamedResult named(SlipCheck check, SlipFacts facts) {
        try {
            return new NamedResult(check.name(), check.check(facts));
        } catch (RuntimeException e) {
            LOG.error("Check {} of slip {} failed", check.name(), facts.slip().code(), e);
            return new NamedResult(
                    check.name(), new CheckResult(CheckLevel.AMBER, "CHECK_FAILED", List.of(), Map.of()));
        }
    }
}
