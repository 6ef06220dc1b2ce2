// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.util.List;

/**
 * An invoice as typed.
 *
 * @param head number, customer and dates
 * @param lines at most {@value #MOST_LINES}; blank ones are left out
 */
public record InvoiceEntry(BookEntry head, List<BookEntry> lines) {

    /** So many lines an invoice may have. */
    public static final int MOST_LINES = 100;

    public InvoiceEntry {
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("an invoice of " + lines.size() + " lines");
        }
    }
}
