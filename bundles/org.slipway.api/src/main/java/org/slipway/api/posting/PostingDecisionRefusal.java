// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

/** Why a decision on a receipt was not taken; nothing was changed. */
public enum PostingDecisionRefusal {
    /** No such order in the reach of this member of staff. */
    NOT_FOUND,
    /** The slip is not approved any more: there is nothing to post. */
    NOT_APPROVED,
    /** The role does not allow it. */
    NOT_ALLOWED,
    /** A worker is at it at this moment, or it was tried or decided on since it was seen. */
    BUSY,
    /** Who alone has approved the slip does not say by hand that its receipt is there. */
    OWN_APPROVAL,
    /** A reason must be given. */
    REASON_MISSING,
    /** The reason is longer than 500 characters. */
    REASON_TOO_LONG,
    /** The number of the receipt must be given. */
    NUMBER_MISSING,
    /** The number is longer than 64 characters. */
    NUMBER_TOO_LONG,
    /** The slip's code was not typed, by which one says that no receipt is there. */
    STATEMENT_MISSING,
    /** The host has no receipt under the key of the slip. */
    NOT_IN_LEDGER,
    /** The host has the receipt under another number than the one given. */
    ANOTHER_NUMBER,
    /** The host has the receipt: it is not posted again, and not given up. */
    IN_LEDGER,
    /** The receipt may be there, and this host can't say. */
    IN_DOUBT,
    /** The host does not answer. */
    HOST_UNAVAILABLE
}
