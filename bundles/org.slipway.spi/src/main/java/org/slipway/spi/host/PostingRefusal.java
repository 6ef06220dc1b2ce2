// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

/** Why a host did not post a receipt; in all cases surely nothing was posted. */
public enum PostingRefusal {
    /** The invoice is not known, paid or cancelled. */
    INVOICE_NOT_PAYABLE,
    /** More would be allocated to an invoice than it owes. */
    OVER_OUTSTANDING,
    /** The receiving account is not known or closed. */
    UNKNOWN_ACCOUNT,
    /** The books of that date are closed. */
    PERIOD_CLOSED,
    /** The key was used for a receipt of other content. */
    KEY_REUSED,
    /** Anything else that a person has to read. */
    OTHER
}
