// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slipway.spi.store.StoredLink.Life;

/**
 * How long a link opens: until the end of the 30th day after the due date at the supplier's place, but at least 10 and
 * at most 120 days from its issue.
 */
final class LinkLife {

    private static final int DAYS_AFTER_DUE = 30;
    private static final Duration LEAST = Duration.ofDays(10);
    /** With less, a mail gets a link of its own. */
    private static final Duration LEAST_LEFT = Duration.ofDays(5);

    private static final Duration MOST = Duration.ofDays(120);

    private LinkLife() {}

    /** Whether a link is good for another mail: it opens for days yet. */
    static boolean longEnough(Life life, Instant now) {
        return !life.expires().isBefore(now.plus(LEAST_LEFT));
    }

    static Life of(Instant issued, LocalDate due, ZoneId zone) {
        Instant wanted = due.plusDays(DAYS_AFTER_DUE + 1L).atStartOfDay(zone).toInstant();
        Instant least = issued.plus(LEAST);
        Instant most = issued.plus(MOST);
        if (wanted.isBefore(least)) {
            return new Life(issued, least);
        }
        return new Life(issued, wanted.isAfter(most) ? most : wanted);
    }
}
