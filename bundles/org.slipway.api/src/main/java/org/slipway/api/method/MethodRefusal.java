// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

/** Why a payment method is not set up or changed. */
public enum MethodRefusal {
    /** The role does not allow it, or the supplier is out of reach. */
    NOT_ALLOWED,
    /** The host has no such supplier, or the supplier no such method. */
    NOT_FOUND,
    /** Some fields are wrong. */
    WRONG_FIELDS,
    /** Somebody has changed the method since it was shown. */
    STALE,
    /** The supplier has a method of this kind to this account, in force or proposed. */
    SAME_ACCOUNT,
    /** Who proposes an account never confirms it. */
    OWN_PROPOSAL,
    /** Nothing is proposed, or not any more. */
    NOTHING_PROPOSED
}
