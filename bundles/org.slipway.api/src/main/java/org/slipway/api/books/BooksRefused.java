// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.util.List;

/**
 * A form that was not taken.
 *
 * @param faults field by field; empty unless the reason is {@link BooksRefusal#WRONG_FIELDS}
 */
public record BooksRefused(BooksRefusal reason, List<BookFault> faults) {

    public BooksRefused {
        faults = List.copyOf(faults);
    }

    /** Refused as a whole. */
    public BooksRefused(BooksRefusal reason) {
        this(reason, List.of());
    }

    /** Refused for what is wrong with some fields. */
    public static BooksRefused of(List<BookFault> faults) {
        return new BooksRefused(BooksRefusal.WRONG_FIELDS, faults);
    }
}
