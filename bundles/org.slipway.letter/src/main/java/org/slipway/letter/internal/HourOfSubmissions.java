// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.slipway.api.slip.Slip;

/**
 * The slips that customers have submitted for one invoice within one hour of the clock. Of each of the first ones they are told by
 * mail; the last of those mails says that no other follows. What staff decides is told of every slip.
 */
final class HourOfSubmissions {

    /** So many are told. */
    static final int TOLD = 10;

    private static final Comparator<Slip> FIRST_COME = Comparator.comparing(
                    (Slip slip) -> slip.origin().submitted())
            .thenComparing(slip -> slip.code().value());

    private HourOfSubmissions() {}

    /** The place of a slip in its hour, from 1, among all slips of its invoice. */
    static long place(Slip slip, List<Slip> ofInvoice) {
        return 1
                + ofInvoice.stream()
                        .filter(other -> sameHour(slip, other) && FIRST_COME.compare(other, slip) < 0)
                        .count();
    }

    private static boolean sameHour(Slip slip, Slip other) {
        return other.origin().enteredBy().isEmpty()
                && other.origin().invoice().equals(slip.origin().invoice())
                && other.origin()
                        .submitted()
                        .truncatedTo(ChronoUnit.HOURS)
                        .equals(slip.origin().submitted().truncatedTo(ChronoUnit.HOURS));
    }
}
