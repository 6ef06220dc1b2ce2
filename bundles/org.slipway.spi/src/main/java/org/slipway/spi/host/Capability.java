// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

/** What a host may or may not be able to do. */
public enum Capability {
    /** Refuses to post two receipts under one key. */
    UNIQUE_KEY,
    /** Finds a receipt by its key. */
    LOOKUP,
    /** Lists the receipts that were posted since a time. */
    RECEIPTS,
    /** Takes a receipt that pays several invoices in full, and one in part at most. */
    MULTI_INVOICE,
    /** Pays each invoice of a receipt the part that the receipt says. Without it no surplus is left while one of them owes something. */
    FREE_ALLOCATION,
    /** Takes a receipt over more than is owed. */
    OVERPAYMENT,
    /** Keeps a file with a receipt. */
    ATTACHMENT,
    /** Has documents of invoices. */
    DOCUMENT,
    /** Has its books kept on the approval screen, by {@link org.slipway.api.books.BookKeeping}. */
    BOOKS
}
