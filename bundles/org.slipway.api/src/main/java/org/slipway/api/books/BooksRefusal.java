// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

/** Why books are not shown or written. */
public enum BooksRefusal {
    /** The role does not allow it, or the supplier is out of reach. */
    NOT_ALLOWED,
    /** Another accounting platform keeps the books of the supplier. */
    NOT_KEPT,
    /** The supplier has no books yet. */
    NOT_OPEN,
    /** The supplier's books are open already. */
    OPEN_BEFORE,
    /** The books have no such invoice. */
    NOT_FOUND,
    /** Nothing is to be paid of the invoice: it is paid or cancelled. */
    NOT_PAYABLE,
    /** Slips wait for the invoice, or their receipts are on their way. */
    INVOICE_HAS_SLIPS,
    /** Receipts were posted to the invoice. */
    INVOICE_HAS_RECEIPTS,
    /** The invoice is cancelled already. */
    CANCELLED_BEFORE,
    /** There is no address on file to mail the invoice to. */
    NO_ADDRESS,
    /** As many mails were ordered as {@link org.slipway.api.invoice.InvoiceNotifications} lets one person, or for one invoice. */
    SENT_TOO_OFTEN,
    /** Some fields are wrong. */
    WRONG_FIELDS
}
