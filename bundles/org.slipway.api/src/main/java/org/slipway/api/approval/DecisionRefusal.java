// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

/** Why a decision was not taken. */
public enum DecisionRefusal {
    /** No such slip in the reach of this member of staff. */
    NOT_FOUND,
    /** The role does not allow decisions. */
    NOT_ALLOWED,
    /** The slip has changed since it was shown. */
    STALE,
    /** What was found out about the attachment has changed since it was shown. */
    FINDINGS_CHANGED,
    /** What the invoices owe has changed since it was shown. */
    BALANCE_CHANGED,
    /** What the invoices owe was not shown to the approver, since the host did not answer then. */
    BALANCE_NOT_SHOWN,
    /** The host does not answer: nobody knows what the invoices owe, and nothing is approved without. */
    HOST_UNAVAILABLE,
    /** The host does not know an invoice of the slip, or knows it no longer: nobody knows what it owes. */
    INVOICE_UNKNOWN,
    /** The slip's state allows no decision any more. */
    DECIDED,
    /** The slip may be decided on, but not put on hold or released as things stand. */
    NOT_HOLDABLE,
    /** The invoice owes less than the slip and the slips approved before it; approving would allocate too much. */
    OVER_OUTSTANDING,
    /** As {@link #OVER_OUTSTANDING}, because of an approved slip whose posting is in doubt: nobody knows yet if it was applied. */
    IN_DOUBT,
    /** An invoice is kept in another currency by now than what was reserved on it. */
    CURRENCY_CHANGED,
    /** The slip is not what its audit trail sealed: it was changed past Slipway. */
    NOT_AS_SEALED,
    /** The virus scanner has not looked at the attachment yet. */
    SCAN_WAITING,
    /** The virus scanner found something in the attachment. */
    INFECTED,
    /** The same member of staff has given the first approval; the second is somebody else's. */
    SAME_APPROVER,
    /** The same member of staff has proposed or confirmed the account that was paid to, not long ago. */
    OWN_ACCOUNT,
    /** The checks of the slip are not made yet, or more are on their way: it is approved on its own page only. */
    CHECKS_WAITING,
    /** A check of the slip is not green, or was not when the list was made: it is approved on its own page only. */
    NOT_GREEN,
    /** There is no picture of the attachment: the slip is approved on its own page only. */
    NO_PICTURE,
    /** The same member of staff has entered the slip on the customer's behalf. */
    OWN_ENTRY,
    /** A check is red, the checks are not made yet, or there is no picture: an approval needs a reason in words. */
    REASON_MISSING,
    /** A hold, or the chosen reason, needs a note. */
    NOTE_MISSING,
    /** The note is longer than 500 characters. */
    NOTE_TOO_LONG,
    /** The day of the reminder is in the past, or more than 90 days from now. */
    REMINDER_OUT_OF_RANGE;

    /** Whether it is about who decides: somebody else could. */
    public boolean somebodyElses() {
        return this == SAME_APPROVER || this == OWN_ACCOUNT || this == OWN_ENTRY;
    }
}
