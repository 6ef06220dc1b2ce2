// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.operation;

/** Why a decision on open work was not taken. */
public enum OperationRefusal {
    /** No such work in the reach of this member of staff. */
    NOT_FOUND,
    /** The role does not allow it. */
    NOT_ALLOWED,
    /** It is being done at this moment, or was done meanwhile. */
    BUSY,
    /** Giving it up would leave something half-done: an approved slip without its receipt. */
    STILL_NEEDED,
    /** A receipt is posted again by {@code Postings} only: with the statement that the ledger does not have it. */
    OF_POSTING,
    /** A reason must be given. */
    REASON_MISSING,
    /** The reason is longer than 500 characters. */
    REASON_TOO_LONG
}
