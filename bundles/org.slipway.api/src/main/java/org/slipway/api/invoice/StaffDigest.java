// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.time.Duration;
import java.util.List;
import org.slipway.api.internal.Require;

/**
 * How a supplier's staff is told by mail what waits for it.
 *
 * @param addresses that get a mail each, at most {@link #MAX_ADDRESSES}; at least one, unless there is never a mail
 * @param waiting slips that wait longer are named apart; whole hours, from 1 to 720
 */
public record StaffDigest(List<String> addresses, DigestRhythm rhythm, Duration waiting) {

    /** So many people at most. */
    public static final int MAX_ADDRESSES = 10;

    /** Thirty days. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(30);

    /** A day. */
    public static final Duration PLAIN_WAIT = Duration.ofHours(24);

    /** No mail. */
    public static final StaffDigest NEVER = new StaffDigest(List.of(), DigestRhythm.OFF, PLAIN_WAIT);

    public StaffDigest {
        addresses = List.copyOf(addresses);
        Require.that(addresses.size() <= MAX_ADDRESSES, "too many addresses");
        Require.that(rhythm.off() || !addresses.isEmpty(), "nobody to tell");
        Require.that(
                waiting.compareTo(Duration.ofHours(1)) >= 0
                        && waiting.compareTo(LONGEST_WAIT) <= 0
                        && waiting.equals(Duration.ofHours(waiting.toHours())),
                "not a wait of whole hours");
    }
}
