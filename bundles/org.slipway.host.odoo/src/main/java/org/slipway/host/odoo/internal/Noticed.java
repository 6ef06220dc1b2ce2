// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far changes of invoices were noticed.
 *
 * @param from no invoice dated before is announced
 * @param changed the last change that was looked at, by Odoo's clock, to the second
 * @param announced ids of the invoices that were announced last, at most {@value #MOST}
 */
record Noticed(LocalDate from, Instant changed, List<Integer> announced) {

    private static final int MOST = 40;

    Noticed {
        announced = List.copyOf(announced.subList(Math.max(0, announced.size() - MOST), announced.size()));
    }

    /** Reads what {@link #toString} wrote; empty if it is something else. */
    static Optional<Noticed> parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Noticed(
                            LocalDate.parse(parts[0]),
                            Instant.parse(parts[1]),
                            Arrays.stream(parts[2].split(",", -1))
                                    .filter(id -> !id.isEmpty())
                                    .map(Integer::valueOf)
                                    .toList()))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** At most 500 characters. */
    @Override
    public String toString() {
        return from + " " + changed + " "
                + announced.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
