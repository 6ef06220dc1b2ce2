// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

/** Why a slip was not assigned or released. */
public enum AssignmentRefusal {
    /** No such slip in the reach of this member of staff. */
    NOT_FOUND,
    /** The role does not allow it. */
    NOT_ALLOWED,
    /** There is nothing to decide about the slip any more. */
    DECIDED,
    /** A name is missing. */
    NAME_MISSING,
    /** The name is longer than 100 characters. */
    NAME_TOO_LONG,
    /** Nobody of this name is known to decide on slips of the supplier. */
    NOT_A_COLLEAGUE
}
