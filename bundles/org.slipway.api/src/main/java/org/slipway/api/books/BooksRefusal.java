// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

/** Why books are not shown or written. */
public enum BooksRefusal {
    /** The role does not allow it, or the supplier is out of reach. */
    NOT_ALLOWED,
    /** The supplier has no books yet. */
    NOT_OPEN,
    /** The supplier's books are open already. */
    OPEN_BEFORE,
    /** The books have no such invoice. */
    NOT_FOUND,
    /** Nothing is to be paid of the invoice: it is paid or cancelled. */
    NOT_PAYABLE,
    /** There is no address on file to mail the invoice to. */
    NO_ADDRESS,
    /** Some fields are wrong. */
    WRONG_FIELDS
}
