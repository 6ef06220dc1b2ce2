// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

/** What can be wrong with a field of what is entered into books. */
public enum BookProblem {
    /** Left empty. */
    MISSING,
    /** Longer than the limit. */
    TOO_LONG,
    /** Not one of those that there are. */
    UNKNOWN,
    /** Can't be read as a date, a number, a code, an address, … */
    UNREADABLE,
    /** Below what is allowed, or above it. */
    OUT_OF_BOUNDS,
    /** The books have another of this code. */
    TAKEN,
    /** Due before the invoice was issued. */
    BEFORE_ISSUED
}
