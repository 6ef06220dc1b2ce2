// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.check;

import java.time.LocalTime;

/**
 * From where on checks of a supplier find something.
 *
 * @param oldDays a payment made more days before its slip is old
 * @param newAccountDays a receiving account confirmed fewer days before the slip is new
 * @param slipsInADay so many slips of a customer in 24 hours are many
 * @param scanExpected whether a file that no virus scanner has looked at is something to look at
 */
public record CheckThresholds(int oldDays, int newAccountDays, int slipsInADay, Night night, boolean scanExpected) {

    /** Where nothing is configured. */
    public static final CheckThresholds DEFAULT =
            new CheckThresholds(30, 14, 5, new Night(LocalTime.of(0, 0), LocalTime.of(5, 0)), false);

    /**
     * When nobody works, by the supplier's clock.
     *
     * @param until the same as {@code from}: never
     */
    public record Night(LocalTime from, LocalTime until) {

        /** Whether a time of the day is in the night. */
        public boolean covers(LocalTime time) {
            boolean afterStart = !time.isBefore(from);
            boolean beforeEnd = time.isBefore(until);
            return from.isAfter(until) ? afterStart || beforeEnd : afterStart && beforeEnd;
        }
    }
}
