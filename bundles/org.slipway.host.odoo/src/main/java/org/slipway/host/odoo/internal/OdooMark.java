// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far changes of invoices were looked at.
 *
 * @param from no invoice dated before is announced
 * @param changed the last change that was looked at, by Odoo's clock, to the second
 */
record OdooMark(LocalDate from, Instant changed) {

    /** Reads what {@link #toString} wrote; empty if it is something else. */
    static Optional<OdooMark> parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new OdooMark(LocalDate.parse(parts[0]), Instant.parse(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return from + " " + changed;
    }
}
