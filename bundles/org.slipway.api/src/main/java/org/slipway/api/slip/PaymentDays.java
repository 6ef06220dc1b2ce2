// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days on which payments can have been made, wherever their customers are. */
public final class PaymentDays {

    /** Where a day begins first: the Line Islands. */
    private static final ZoneOffset EARLIEST_ON_EARTH = ZoneOffset.ofHours(14);

    private PaymentDays() {}

    /** The last day that has begun anywhere on earth: no payment was made on a later one. */
    public static LocalDate latest(Instant now) {
        return LocalDate.ofInstant(now, EARLIEST_ON_EARTH);
    }
}
