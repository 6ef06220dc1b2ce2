// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

/** Why a decision was not taken back. */
public enum UndoRefusal {
    /** No such slip in the reach of this member of staff. */
    NOT_FOUND,
    /** The role does not allow decisions. */
    NOT_ALLOWED,
    /** Somebody else has taken the newest step. */
    NOT_YOURS,
    /** The slip has changed since it was shown. */
    STALE,
    /** What follows from the decision has begun, or may have: it stands. */
    TOO_LATE
}
