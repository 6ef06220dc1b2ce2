// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all checks said of a slip when they were made last.
 *
 * @param results by the names of the checks; none while the slip is still to be checked
 * @param at when they were made; empty while the slip is still to be checked
 */
public record SlipChecks(List<NamedResult> results, Optional<Instant> at) {

    /** The slip is still to be checked. */
    public static final SlipChecks WAITING = new SlipChecks(List.of(), Optional.empty());

    public SlipChecks {
        results = results.stream()
                .sorted(Comparator.comparing(NamedResult::check))
                .toList();
    }

    /** The worst of all levels; empty while the slip is still to be checked. */
    public Optional<CheckLevel> worst() {
        return at.map(made -> results.stream()
                .map(named -> named.result().level())
                .max(Comparator.naturalOrder())
                .orElse(CheckLevel.GREEN));
    }

    /** Whether an approval needs a typed reason: something is red, or nobody knows yet. */
    public boolean reasonNeeded() {
        return worst().filter(level -> level != CheckLevel.RED).isEmpty();
    }
}
