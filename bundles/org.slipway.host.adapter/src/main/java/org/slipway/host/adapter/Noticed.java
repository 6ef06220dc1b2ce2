// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far changes of invoices were noticed.
 *
 * @param mark the host's, see {@link ChangedInvoices}
 * @param announced ids of the invoices that were announced last, at most {@value #MOST}
 */
record Noticed(String mark, List<Integer> announced) {

    private static final int MOST = 40;

    Noticed {
        announced = List.copyOf(announced.subList(Math.max(0, announced.size() - MOST), announced.size()));
    }

    /** Reads what {@link #toString} wrote; empty if it is something else. */
    static Optional<Noticed> parse(String text) {
        int split = text.lastIndexOf(' ');
        if (split < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Noticed(
                    text.substring(0, split),
                    Arrays.stream(text.substring(split + 1).split(",", -1))
                            .filter(id -> !id.isEmpty())
                            .map(Integer::valueOf)
                            .toList()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** At most 500 characters. */
    @Override
    public String toString() {
        return mark + " " + announced.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
