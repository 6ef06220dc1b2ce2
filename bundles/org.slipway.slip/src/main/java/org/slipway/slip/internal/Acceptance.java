// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slipway.api.slip.PaymentDays;
import org.slipway.slip.internal.rule.Circumstances.Days;
import org.slipway.spi.store.SlipAllowance;

/**
 * What is taken, and when.
 *
 * @param oldestDays how many days ago a payment may have been made
 * @param mostWaiting how many slips of one invoice may wait for the supplier
 */
record Acceptance(Clock clock, int oldestDays, int mostWaiting, DailyShares shares) {

    /**
     * What the store takes today.
     *
     * @param counted whether the slip is a stranger's, whose are counted
     */
    SlipAllowance allowance(ZoneId zone, boolean counted) {
        return new SlipAllowance(
                LocalDate.now(clock.withZone(zone)),
                counted,
                mostWaiting,
                shares.ofInvoice().stored(),
                shares.ofCustomer().stored());
    }

    /** When the day of that place ends. */
    Instant tomorrow(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone))
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    Days days(ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new Days(today.minusDays(oldestDays), today, PaymentDays.latest(clock.instant()));
    }
}
