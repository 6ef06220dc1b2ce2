// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

/** What holds after every schedule. */
public enum Invariant {
    /** A slip that its customer was told of is there. */
    ACKNOWLEDGED_EXISTS,
    /** A decision that its decider was told of is among the slip's steps. */
    DECISION_STANDS,
    /** A slip has at most one receipt, under whatever key. */
    ONE_RECEIPT,
    /** A slip is posted if and only if it has a receipt. */
    POSTED_IFF_RECEIPT,
    /** What is approved and posted on an invoice is never more than it owed. */
    WITHIN_TOTAL,
    /** When all is well again, no work waits and no slip is on its way. */
    NOTHING_IN_FLIGHT,
    /** The trail seals every step of every slip, and no other. */
    TRAIL_HOLDS,
    /** Mails tell of steps that were taken and stand; of each at least one does. */
    MAILS_TELL_THE_TRUTH,
    /** The comparison with the ledger finds nothing. */
    COMPARISON_FINDS_NOTHING,
    /** Nothing throws but what is away. */
    NO_SURPRISE
}
