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
    BEFORE_ISSUED,
    /** Not what another line of the file says of the same invoice. */
    DIFFERS,
    /** The line has more cells than there are columns, or fewer. */
    CELL_COUNT,
    /** A double quote stands where none can, or is never closed. */
    QUOTES,
    /** The first line does not name this column. */
    NO_COLUMN,
    /** The first line names the column twice, or it is none. */
    WRONG_COLUMN,
    /** The file is not UTF-8. */
    NOT_UTF8,
    /** The file is too large, or has too many lines. */
    FILE_TOO_LARGE,
    /** There is no invoice in the file. */
    NOTHING
}
