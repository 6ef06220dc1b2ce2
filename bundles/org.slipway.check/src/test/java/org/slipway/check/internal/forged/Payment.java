// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import java.util.Locale;
import java.util.Random;

/**
 * What a slip says of a transfer.
 *
 * @param amount {@code PHP 12,345.50}
 * @param reference 13 digits, which begin alike for all of a month
 * @param time {@code 14 Mar 2026 3:07 PM}
 * @param clock what the telephone showed above it: {@code 3:08}
 */
record Payment(String amount, String reference, String time, String from, String clock) {

    static Payment random(String from, Random random) {
        int hour = 1 + random.nextInt(12);
        int minute = random.nextInt(60);
        return new Payment(
                amount(random),
                String.format(Locale.ROOT, "7041%09d", random.nextInt(1_000_000_000)),
                String.format(Locale.ROOT, "%02d Mar 2026 %d:%02d PM", 1 + random.nextInt(28), hour, minute),
                from,
                clock(hour, minute));
    }

    private static String clock(int hour, int minute) {
        return String.format(Locale.ROOT, "%d:%02d", hour, minute);
    }

    static String amount(Random random) {
        return String.format(Locale.ROOT, "PHP %,d.%02d", 500 + random.nextInt(60_000), random.nextInt(4) * 25);
    }

    Payment of(String otherAmount) {
        return new Payment(otherAmount, reference, time, from, clock);
    }
}
