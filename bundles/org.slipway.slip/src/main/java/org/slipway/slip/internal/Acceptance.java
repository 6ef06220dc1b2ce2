// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.slipway.slip.internal.rule.Circumstances.Days;

/**
 * What is taken, and when.
 *
 * @param oldestDays how many days ago a payment may have been made
 * @param mostWaiting how many slips of one invoice may wait for the supplier
 */
record Acceptance(Clock clock, int oldestDays, int mostWaiting) {

    /** Where a day begins first: the Line Islands, as the customer may be anywhere. */
    private static final ZoneOffset EARLIEST_ON_EARTH = ZoneOffset.ofHours(14);

    Days days(ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new Days(today.minusDays(oldestDays), today, LocalDate.now(clock.withZone(EARLIEST_ON_EARTH)));
    }
}
