// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slipway.slip.internal.rule.Circumstances.Days;

/**
 * What is taken, and when.
 *
 * @param oldestDays how many days ago a payment may have been made
 * @param mostWaiting how many slips of one invoice may wait for the supplier
 */
record Acceptance(Clock clock, int oldestDays, int mostWaiting) {

    Acceptance {
        if (oldestDays < 1 || oldestDays > 3650) {
            throw new IllegalArgumentException("slipway.submission: oldestDays must be 1 to 3650, is " + oldestDays);
        }
        if (mostWaiting < 1 || mostWaiting > 10_000) {
            throw new IllegalArgumentException("slipway.submission: maxWaiting must be 1 to 10000, is " + mostWaiting);
        }
    }

    Days days(ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new Days(today.minusDays(oldestDays), today);
    }
}
