// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When slips and ledger are compared by themselves.
 *
 * @param hour of the supplier's day, 0 to 23
 * @param days how far back, 1 to 366
 */
record ComparisonRules(boolean nightly, int hour, int days) {

    /** The last time, up to now, that it was the hour. */
    Instant due(Instant now, ZoneId zone) {
        ZonedDateTime today =
                now.atZone(zone).toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(zone);
        return today.toInstant().isAfter(now) ? today.minusDays(1).toInstant() : today.toInstant();
    }
}
